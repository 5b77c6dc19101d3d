package io.github.webrtcmasking.internal.vantage;

/** The outcome of opening a relay address. Internal: not part of the API. */
public sealed interface SealReading {

  /** Our vantage saw this address for this user name. */
  record Opened(SeenAddress seen) implements SealReading {}

  /** It has the form of our seals, but no key holder made it for this user name. */
  record Broken() implements SealReading {}

  /** An ordinary relay address of some other server. */
  record NotOurs() implements SealReading {}
}
