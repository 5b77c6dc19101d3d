package io.github.webrtcmasking.internal.injection;

/** A portion of the page, in the form that an output path uses. */
interface Portion {
  /** Returns how much of the portion comes before the tag. */
  int readBy(TagSearch search);
}
