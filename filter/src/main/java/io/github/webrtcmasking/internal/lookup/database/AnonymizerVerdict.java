package io.github.webrtcmasking.internal.lookup.database;

/** What a visitor is called who fits and comes from an address that a file calls an anonymizer. */
public enum AnonymizerVerdict {
  /** What the comparison says: a list knows addresses and not people. */
  COMPARED,
  /** {@code MASKED}, as the operator wants it. */
  MASKED
}
