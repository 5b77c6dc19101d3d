package io.github.webrtcmasking.internal.install;

import java.io.Serial;

/** Why a WAR file stays as it is; the message is for the operator. */
public final class InstallException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  InstallException(String message) {
    super(message);
  }

  InstallException(String message, Throwable cause) {
    super(message, cause);
  }
}
