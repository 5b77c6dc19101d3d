package io.github.webrtcmasking.internal.injection.matrix.app;

import static io.github.webrtcmasking.internal.injection.matrix.app.Case.page;
import static io.github.webrtcmasking.internal.injection.matrix.app.Case.typed;
import static io.github.webrtcmasking.internal.injection.matrix.app.Case.untyped;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;

/** All methods that a page can be written with, and all sizes. */
final class BodyCases {
  private static final int LARGE = 300_000;

  private BodyCases() {}

  static List<Case> streams() {
    return List.of(
        page("bytes", Text::bytes),
        page("write-int", (q, p) -> singly(p.getOutputStream())),
        page("write-offset", (q, p) -> offset(p.getOutputStream())),
        page("write-byte-buffer", (q, p) -> buffers(p, ByteBuffer.wrap(Text.bytes()))),
        page("write-direct-buffer", (q, p) -> buffers(p, direct(Text.bytes()))),
        page("print-stream", (q, p) -> p.getOutputStream().println(Text.ofSize(500))),
        page("split-marker", (q, p) -> pieces(p.getOutputStream(), Text.bytes(), 3)),
        page("large-bytes", (q, p) -> pieces(p.getOutputStream(), large(), 8192)),
        page("large-one-write", (q, p) -> p.getOutputStream().write(large())),
        page("closed-stream", (q, p) -> closed(p)),
        typed("type-late-stream", "text/plain", (q, p) -> lateType(p)),
        page("charset-after-stream", (q, p) -> lateCharset(p)));
  }

  static List<Case> writers() {
    return List.of(
        page("writer", Text::writer),
        page("printf", (q, p) -> formatted(p.getWriter())),
        page("write-characters", (q, p) -> Text.pieces(p.getWriter(), Text.PAGE, 1)),
        page("write-string-offset", (q, p) -> Text.pieces(p.getWriter(), Text.PAGE, 7)),
        page("write-char-array", (q, p) -> charArray(p.getWriter())),
        page(
            "append", (q, p) -> p.getWriter().append("..." + Text.PAGE, 3, 3 + Text.PAGE.length())),
        page("large-writer", (q, p) -> p.getWriter().write(Text.ofSize(LARGE))),
        page("large-writer-pieces", (q, p) -> Text.pieces(p.getWriter(), Text.ofSize(LARGE), 1000)),
        page("closed-writer", (q, p) -> closedWriter(p)),
        page("both-outputs", (q, p) -> both(p)),
        untyped("type-by-header", Text.withHeader("content-type", "TEXT/HTML; charset=\"utf-8\"")));
  }

  static List<Case> sizes() {
    return List.of(
        page("empty", (q, p) -> {}).untouched("no-body"),
        page("empty-with-length", (q, p) -> p.setContentLength(0)).untouched("no-body"),
        page("empty-string", (q, p) -> p.getWriter().write("")).untouched("no-body"),
        page("exactly-buffer", (q, p) -> ofBuffer(p, 0)),
        page("almost-buffer", (q, p) -> ofBuffer(p, -20)),
        page("over-buffer", (q, p) -> ofBuffer(p, 1)),
        page("buffer-size-readable", (q, p) -> bufferSize(p)),
        page("set-buffer-size", (q, p) -> chosenBuffer(p)),
        page("set-buffer-size-late", (q, p) -> lateBuffer(p)));
  }

  private static byte[] large() {
    return Text.ofSize(LARGE).getBytes(US_ASCII);
  }

  private static void singly(ServletOutputStream out) throws IOException {
    for (byte each : Text.bytes()) {
      out.write(each);
    }
  }

  private static void offset(ServletOutputStream out) throws IOException {
    byte[] page = Text.bytes();
    byte[] array = new byte[page.length + 20];
    System.arraycopy(page, 0, array, 13, page.length);
    out.write(array, 13, page.length);
  }

  /** By reflection, because the method came with Servlet 6.1. */
  private static void buffers(HttpServletResponse response, ByteBuffer page) throws IOException {
    ServletOutputStream out = response.getOutputStream();
    try {
      ServletOutputStream.class.getMethod("write", ByteBuffer.class).invoke(out, page);
    } catch (NoSuchMethodException e) {
      response.setHeader(MatrixServlet.NOT_AVAILABLE, "Servlet 6.1");
    } catch (ReflectiveOperationException e) {
      throw new IOException(e);
    }
  }

  private static ByteBuffer direct(byte[] page) {
    return ByteBuffer.allocateDirect(page.length).put(page).flip();
  }

  private static void pieces(ServletOutputStream out, byte[] page, int size) throws IOException {
    for (int at = 0; at < page.length; at += size) {
      out.write(page, at, Math.min(size, page.length - at));
    }
  }

  private static void closed(HttpServletResponse response) throws IOException {
    try (ServletOutputStream out = response.getOutputStream()) {
      out.write(Text.bytes());
    }
  }

  private static void closedWriter(HttpServletResponse response) throws IOException {
    try (PrintWriter out = response.getWriter()) {
      out.write(Text.PAGE);
    }
  }

  private static void lateType(HttpServletResponse response) throws IOException {
    ServletOutputStream out = response.getOutputStream();
    response.setContentType(Case.HTML);
    out.write(Text.bytes());
  }

  private static void lateCharset(HttpServletResponse response) throws IOException {
    ServletOutputStream out = response.getOutputStream();
    response.setCharacterEncoding("ISO-8859-1");
    out.write(Text.PAGE.getBytes(ISO_8859_1));
  }

  private static void charArray(PrintWriter out) {
    char[] array = ("#####" + Text.PAGE + "###").toCharArray();
    out.write(array, 5, Text.PAGE.length());
  }

  private static void formatted(PrintWriter out) {
    out.printf("%s%n", Text.START).println(12.5);
    out.format(Locale.ROOT, "%.1f", 1.5).print(Text.END);
  }

  private static void both(HttpServletResponse response) throws IOException {
    response.getWriter().write(Text.START);
    try {
      response.getOutputStream();
    } catch (IllegalStateException e) {
      response.getWriter().write(e.getClass().getName() + Text.END);
    }
  }

  private static void ofBuffer(HttpServletResponse response, int more) throws IOException {
    response.setBufferSize(Text.BUFFER);
    response.getOutputStream().print(Text.ofSize(Text.BUFFER + more));
  }

  private static void bufferSize(HttpServletResponse response) throws IOException {
    response.setBufferSize(Text.BUFFER);
    int before = response.getBufferSize();
    response.getWriter().write(Text.START);
    int after = response.getBufferSize();
    response.getWriter().write((before == after ? "same" : "changed") + Text.END);
  }

  private static void chosenBuffer(HttpServletResponse response) throws IOException {
    response.setBufferSize(Text.BUFFER);
    response.getWriter().write(Text.START + response.getBufferSize() + Text.END);
  }

  private static void lateBuffer(HttpServletResponse response) throws IOException {
    response.getOutputStream().write(Text.START.getBytes(UTF_8));
    try {
      response.setBufferSize(100_000);
      response.getOutputStream().print("taken" + Text.END);
    } catch (IllegalStateException e) {
      response.getOutputStream().print("refused" + Text.END);
    }
  }
}
