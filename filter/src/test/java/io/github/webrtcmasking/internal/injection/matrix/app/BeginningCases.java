package io.github.webrtcmasking.internal.injection.matrix.app;

import static io.github.webrtcmasking.internal.injection.matrix.app.Case.page;
import static io.github.webrtcmasking.internal.injection.matrix.app.Case.untyped;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** Pages that are begun anew, sent early, or given up. */
final class BeginningCases {
  private static final String START = "<!DOCTYPE html><html>" + Text.HEAD + "<title>";
  private static final String OLD = "<html><head><title>old text</title></head>";

  private BeginningCases() {}

  static List<Case> resets() {
    return List.of(
        page("reset", (q, p) -> reset(p)),
        page("reset-to-json", (q, p) -> resetToJson(p)).untouched("not-html"),
        page("reset-to-bytes", (q, p) -> resetToBytes(p)),
        page("reset-buffer", (q, p) -> resetBuffer(p)),
        page("reset-buffer-writer", (q, p) -> resetBufferOfWriter(p)),
        page("reset-after-length", (q, p) -> resetLength(p)));
  }

  private static void reset(HttpServletResponse response) throws IOException {
    response.getWriter().write(OLD);
    response.reset();
    response.setContentType(Case.HTML);
    response.getWriter().write(Text.PAGE);
  }

  private static void resetToJson(HttpServletResponse response) throws IOException {
    response.getOutputStream().print(OLD);
    response.reset();
    response.setContentType("application/json");
    response.getOutputStream().print("{}");
  }

  private static void resetToBytes(HttpServletResponse response) throws IOException {
    response.getWriter().write(OLD);
    response.reset();
    response.setContentType(Case.HTML);
    response.getOutputStream().write(Text.bytes());
  }

  private static void resetBuffer(HttpServletResponse response) throws IOException {
    response.setContentLength(Text.bytes().length);
    response.getOutputStream().print(OLD);
    response.resetBuffer();
    response.getOutputStream().write(Text.bytes());
  }

  private static void resetBufferOfWriter(HttpServletResponse response) throws IOException {
    PrintWriter out = response.getWriter();
    out.write(OLD);
    response.resetBuffer();
    response.getWriter().write(Text.PAGE);
  }

  private static void resetLength(HttpServletResponse response) throws IOException {
    response.setContentLength(5000);
    response.reset();
    response.setContentType(Case.HTML);
    response.setContentLength(Text.bytes().length);
    response.getOutputStream().write(Text.bytes());
  }

  static List<Case> flushes() {
    return List.of(
        page("flush-buffer-first", (q, p) -> flushFirst(p)).expecting(e -> e.saying("")),
        page("flush-buffer-length", (q, p) -> flushLength(p)).expecting(e -> e.saying("")),
        page("flush-in-head", (q, p) -> flushed(q, p)),
        page("flush-in-head-writer", (q, p) -> flushedWriter(q, p)),
        page("flush-before-head", (q, p) -> flushedEarly(q, p)).expecting(e -> e.saying("")),
        page("flush-in-name", (q, p) -> flushedInName(q, p)),
        page("trailers", (q, p) -> trailers(p)).asked(ask -> ask.with("TE: trailers")));
  }

  private static void flushFirst(HttpServletResponse response) throws IOException {
    response.flushBuffer();
    response.getOutputStream().write(Text.bytes());
  }

  private static void flushLength(HttpServletResponse response) throws IOException {
    response.setContentLength(Text.bytes().length);
    response.flushBuffer();
    response.getOutputStream().write(Text.bytes());
  }

  private static void flushed(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ServletOutputStream out = response.getOutputStream();
    out.print(START + Seen.MARK);
    out.flush();
    out.print(Seen.of(request).await() + "</title></head></html>");
  }

  private static void flushedWriter(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PrintWriter out = response.getWriter();
    out.print(START + Seen.MARK);
    out.flush();
    out.print(Seen.of(request).await() + "</title></head></html>");
  }

  private static void flushedEarly(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PrintWriter out = response.getWriter();
    out.print("<!DOCTYPE html><!-- " + Seen.MARK);
    response.flushBuffer();
    out.print(Seen.of(request).await() + " -->" + Text.PAGE);
  }

  /** The mark ends in what could be the beginning of a tag: an injector may want to wait for it. */
  private static void flushedInName(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ServletOutputStream out = response.getOutputStream();
    out.write((START + "</title></hea" + Seen.MARK.charAt(0)).getBytes(UTF_8));
    out.write((Seen.MARK.substring(1) + ">").getBytes(UTF_8));
    out.flush();
    out.print(Seen.of(request).await() + "</head></html>");
  }

  private static void trailers(HttpServletResponse response) throws IOException {
    response.setTrailerFields(() -> Map.of("X-Sum", "42"));
    response.setHeader("Trailer", "X-Sum");
    response.getOutputStream().write(Text.bytes());
    response.flushBuffer();
    response.getOutputStream().print("end");
  }

  static List<Case> errors() {
    return List.of(
        untyped("send-error", (q, p) -> p.sendError(404)).behind("<head>"),
        page("send-error-message", (q, p) -> p.sendError(500, "b")).behind("<head>"),
        page("send-error-after-write", (q, p) -> errorAfterWrite(p)).behind("<head>"),
        page("exception", (q, p) -> failure(p, 0)).behind("<head>"),
        page("exception-after-commit", (q, p) -> failure(p, 100)),
        Case.file("static-missing", "/missing.html").behind("<head>"),
        page("redirect", (q, p) -> p.sendRedirect("bytes")).untouched("redirected"),
        page("redirect-after-write", (q, p) -> redirect(p, Text.PAGE))
            .untouched("")
            .expecting(Expect::undiagnosed),
        page("redirect-almost-full", (q, p) -> almostFull(p))
            .untouched("")
            .expecting(Expect::undiagnosed));
  }

  private static void errorAfterWrite(HttpServletResponse response) throws IOException {
    response.setContentLength(Text.bytes().length);
    response.getWriter().write(Text.PAGE);
    response.sendError(500);
  }

  private static void failure(HttpServletResponse response, int commits)
      throws IOException, ServletException {
    response.getOutputStream().write(Text.bytes());
    if (commits > 0) {
      response.flushBuffer();
    }
    throw new ServletException("on purpose");
  }

  private static void almostFull(HttpServletResponse response) throws IOException {
    response.setBufferSize(Text.BUFFER);
    redirect(response, Text.ofSize(Text.BUFFER - 10));
  }

  private static void redirect(HttpServletResponse response, String page) throws IOException {
    response.getOutputStream().write(page.getBytes(UTF_8));
    response.sendRedirect("bytes");
  }
}
