package io.github.webrtcmasking.internal.deployment.container.early;

import io.github.webrtcmasking.Masking;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** Servers call it in front of the chain. It says what it reads in an attribute of the request. */
public final class EarlyReader implements ServletRequestListener {

  /** The attribute. */
  public static final String READ = "early";

  @Override
  public void requestInitialized(ServletRequestEvent event) {
    HttpServletRequest request = (HttpServletRequest) event.getServletRequest();
    request.setAttribute(
        READ,
        Masking.of(request).getVerdict()
            + " "
            + Masking.await(request, Duration.ZERO).getVerdict()
            + " "
            + Masking.isCleared(request));
  }
}
