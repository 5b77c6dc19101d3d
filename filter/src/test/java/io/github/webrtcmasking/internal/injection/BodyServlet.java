package io.github.webrtcmasking.internal.injection;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A servlet in one lambda. */
@SuppressWarnings("serial") // never serialised
final class BodyServlet extends HttpServlet {
  private final transient Body body;

  BodyServlet(Body body) {
    this.body = body;
  }

  /** What one path does. */
  interface Body {
    void answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException;
  }

  /** Of HTML in UTF-8. */
  static BodyServlet page(Body body) {
    return typed("text/html;charset=UTF-8", body);
  }

  /** Without a type where that is null. */
  static BodyServlet typed(String type, Body body) {
    return new BodyServlet(
        (request, response) -> {
          if (type != null) {
            response.setContentType(type);
          }
          body.answer(request, response);
        });
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    body.answer(request, response);
  }
}
