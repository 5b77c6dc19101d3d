package io.github.webrtcmasking.legacy.backport;

import io.github.webrtcmasking.internal.backport.InPlaceOf;
import java.io.IOException;

/** No answer came in time. */
@InPlaceOf("java.net.http.HttpTimeoutException")
public class HttpTimeoutException extends IOException {

  private static final long serialVersionUID = 1;

  public HttpTimeoutException(String message) {
    super(message);
  }
}
