package io.github.webrtcmasking.internal.support;

import java.io.Serial;

/** An argument or environment variable of a command that cannot be obeyed. */
public final class UsageException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  /** With what is wrong, and what is allowed. */
  public UsageException(String message) {
    super(message);
  }
}
