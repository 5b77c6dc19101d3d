package io.github.webrtcmasking.internal.injection.matrix.app;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What the application does with one request. */
@FunctionalInterface
public interface Answer {
  void to(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException;
}
