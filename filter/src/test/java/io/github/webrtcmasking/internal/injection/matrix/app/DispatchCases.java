package io.github.webrtcmasking.internal.injection.matrix.app;

import static io.github.webrtcmasking.internal.injection.matrix.app.Case.page;
import static io.github.webrtcmasking.internal.injection.matrix.app.Case.typed;
import static io.github.webrtcmasking.internal.injection.matrix.app.Case.untyped;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Pages that come from somewhere else in the application, and a filter that compresses them. */
final class DispatchCases {
  private DispatchCases() {}

  /** Leaves everything to another page. */
  static Answer forward(String name) {
    return (q, p) -> q.getRequestDispatcher("/page/" + name).forward(q, p);
  }

  private static Answer include(String name) {
    return (q, p) -> q.getRequestDispatcher("/page/" + name).include(q, p);
  }

  static List<Case> forwards() {
    return List.of(
        untyped("forward", forward("bytes")),
        untyped("forward-writer", forward("writer")),
        untyped("forward-large", forward("large-bytes")),
        untyped("forward-large-writer", forward("large-writer")),
        untyped("forward-twice", forward("forward-writer")),
        untyped("forward-length", forward("set-content-length")),
        untyped("forward-json", forward("type-json")).untouched("not-html"),
        untyped("forward-static", (q, p) -> q.getRequestDispatcher("/static.html").forward(q, p)),
        page("forward-after-write", (q, p) -> afterWrite(q, p)),
        untyped("forward-to-error", forward("send-error")).behind("<head>"),
        untyped("forward-to-redirect", forward("redirect")).untouched("redirected"),
        untyped("forward-to-flush", forward("flush-in-head")));
  }

  private static void afterWrite(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.getWriter().write("<html><head>lost");
    forward("writer").to(request, response);
  }

  static List<Case> includes() {
    return List.of(
        page("include", (q, p) -> around(q, p, include("fragment-writer"))),
        page("include-page", (q, p) -> around(q, p, include("writer"))),
        page("include-first", (q, p) -> first(q, p, "comment-only")).expecting(Expect::undiagnosed),
        page("include-only", include("bytes")).expecting(Expect::undiagnosed),
        page("include-static", (q, p) -> q.getRequestDispatcher("/static.html").include(q, p))
            .expecting(Expect::undiagnosed),
        page("include-forward", (q, p) -> around(q, p, include("forward-writer")))
            .expecting(Expect::undiagnosed),
        // An included page cannot set headers, whatever it tries.
        page("include-length", (q, p) -> around(q, p, include("set-content-length-writer"))),
        page("include-length-first", (q, p) -> first(q, p, "set-content-length"))
            .expecting(Expect::undiagnosed),
        page("include-static-first", (q, p) -> staticFirst(q, p)).expecting(Expect::undiagnosed),
        page("include-encoded", (q, p) -> first(q, p, "include-headers"))
            .expecting(Expect::undiagnosed),
        page("include-reset", (q, p) -> around(q, p, include("reset"))).expecting(Expect::either));
  }

  private static void around(HttpServletRequest request, HttpServletResponse response, Answer inner)
      throws IOException, ServletException {
    response.getWriter().write("<!DOCTYPE html><html>" + Text.HEAD + "</head><body>");
    inner.to(request, response);
    response.getWriter().write("</body></html>");
  }

  private static void first(HttpServletRequest request, HttpServletResponse response, String name)
      throws IOException, ServletException {
    include(name).to(request, response);
    response.getOutputStream().write(Text.bytes());
  }

  /** As JSPs do it with the header and the footer that all pages have. */
  private static void staticFirst(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.getRequestDispatcher("/static.html").include(request, response);
    response.getOutputStream().print("<p>body</p>");
    request.getRequestDispatcher("/static.html").include(request, response);
  }

  static List<Case> compressed() {
    return List.of(
        page("gzip/bytes", Text::bytes),
        page("gzip/writer", Text::writer),
        page("gzip/eager", Text::bytes),
        page("gzip/length", (q, p) -> length(p)),
        untyped("gzip/forward", forward("gzip/bytes")),
        typed("gzip/json", "application/json", Text::bytes)
            .untouched("")
            .expecting(Expect::undiagnosed));
  }

  private static void length(HttpServletResponse response) throws IOException {
    response.setContentLength(Text.bytes().length);
    response.getOutputStream().write(Text.bytes());
  }
}
