package io.github.webrtcmasking.internal.check;

/** What one answer says about one possible fault of the deployment. */
enum Indication {
  /** It looks as if the fault were there. */
  FOR,
  /** It could not look like this if the fault were there. */
  AGAINST,
  /** Nothing: it would look the same either way. */
  NONE
}
