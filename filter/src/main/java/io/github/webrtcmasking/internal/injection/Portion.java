package io.github.webrtcmasking.internal.injection;

/** Some of the page, as an output path has it. */
interface Portion {
  /** Answers how much of it comes before the tag. */
  int readBy(TagSearch search);
}
