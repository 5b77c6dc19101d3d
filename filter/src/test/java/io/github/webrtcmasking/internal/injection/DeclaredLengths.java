package io.github.webrtcmasking.internal.injection;

import static io.github.webrtcmasking.internal.injection.SmallApplication.BYTES;
import static io.github.webrtcmasking.internal.injection.SmallApplication.PAGE;
import static io.github.webrtcmasking.internal.injection.SmallApplication.page;
import static io.github.webrtcmasking.internal.injection.SmallApplication.typed;

import io.github.webrtcmasking.internal.injection.Container.Application;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Pages of {@link SmallApplication} that say how long they are, each in another way. */
final class DeclaredLengths {

  private DeclaredLengths() {}

  static void addTo(Application app) {
    int length = BYTES.length;
    String text = Integer.toString(length);
    page(app, "/length/int", (q, p) -> body(p, () -> p.setContentLength(length)));
    page(app, "/length/long", (q, p) -> body(p, () -> p.setContentLengthLong(length)));
    page(app, "/length/set", (q, p) -> body(p, () -> p.setHeader("content-length", text)));
    page(app, "/length/add", (q, p) -> body(p, () -> p.addHeader("Content-Length", text)));
    page(app, "/length/set-int", (q, p) -> body(p, () -> p.setIntHeader("Content-Length", length)));
    page(app, "/length/add-int", (q, p) -> body(p, () -> p.addIntHeader("CONTENT-LENGTH", length)));
    app.servlets.put(
        "/length/before-type",
        new BodyServlet(
            (q, p) -> {
              p.setContentLength(length);
              p.setContentType("text/html;charset=UTF-8");
              p.getOutputStream().write(BYTES);
            }));
    page(
        app,
        "/length/after-body",
        (q, p) -> {
          p.getOutputStream().write(BYTES);
          p.setContentLength(length);
        });
    page(
        app,
        "/length/writer",
        (q, p) -> {
          p.setContentLength(length);
          p.getWriter().write(PAGE);
        });
    page(
        app,
        "/length/fragment",
        (q, p) -> {
          p.setContentLength(5);
          p.getWriter().write("<p>a\n");
        });
    page(
        app,
        "/length/readable",
        (q, p) -> {
          p.setContentLength(length);
          if (!p.containsHeader("Content-Length") || !text.equals(p.getHeader("Content-Length"))) {
            throw new IllegalStateException("the application cannot read its own header");
          }
          p.getOutputStream().write(BYTES);
        });
    app.filters.put("/length-before/*", new LengthFilter());
    page(app, "/length-before/page", (q, p) -> p.getOutputStream().write(BYTES));
    typed(
        app,
        "/length/json",
        "application/json",
        (q, p) -> {
          p.setContentLength(2);
          p.flushBuffer();
          p.getOutputStream().print("{}");
        });
    page(
        app,
        "/length/redirect",
        (q, p) -> {
          p.setContentLength(length);
          p.sendRedirect("/bytes");
        });
  }

  private static void body(HttpServletResponse response, Runnable length) throws IOException {
    length.run();
    response.getOutputStream().write(BYTES);
  }

  /** Knows the length of the page before it is written. */
  @SuppressWarnings("serial") // never serialised
  private static final class LengthFilter extends HttpFilter {
    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      response.setContentLength(BYTES.length);
      chain.doFilter(request, response);
    }
  }
}
