package io.github.webrtcmasking.internal.vantage.standalone;

import java.io.Serial;

/** An argument or environment variable that cannot be obeyed. */
final class UsageException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
