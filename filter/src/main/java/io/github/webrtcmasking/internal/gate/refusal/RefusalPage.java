package io.github.webrtcmasking.internal.gate.refusal;

/** Whose page a refused visitor sees. */
public enum RefusalPage {
  /** The application's where it may have one for the status 403, otherwise ours. */
  AUTO,
  /** Ours. */
  OWN,
  /** The application's or, where it has none, what the server shows for the status 403. */
  APPLICATION
}
