package io.github.webrtcmasking.internal.check;

/** What one answer says about one possible fault of the deployment. */
enum Indication {
  /** The answer looks as if the fault were there. */
  FOR,
  /** The answer could not look like this if the fault were there. */
  AGAINST,
  /** The answer would look the same either way. */
  NONE
}
