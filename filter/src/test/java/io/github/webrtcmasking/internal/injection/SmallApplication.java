package io.github.webrtcmasking.internal.injection;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.injection.BodyServlet.Body;
import io.github.webrtcmasking.internal.injection.Container.Application;
import io.github.webrtcmasking.testing.servlet.GzipFilter;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** What legacy applications do with responses, one path each. */
final class SmallApplication {
  static final String PAGE =
      "<!DOCTYPE html>\n<html lang=\"de\"><head data-x=\"a>b\">\n<title>Gr\u00fc\u00dfe</title></head>"
          + "<body><p>a</p></body></html>\n";

  static final byte[] BYTES = PAGE.getBytes(UTF_8);

  private SmallApplication() {}

  static Application create() {
    Application app = new Application();
    addBodies(app);
    DeclaredLengths.addTo(app);
    addRefusals(app);
    addBeginnings(app);
    DispatchedPages.addTo(app);
    app.filters.put("/gzip/*", new GzipFilter());
    return app;
  }

  private static void addBodies(Application app) {
    page(app, "/bytes", (q, p) -> p.getOutputStream().write(BYTES));
    page(app, "/gzip/eager", (q, p) -> p.getOutputStream().write(BYTES));
    page(app, "/gzip/bytes", (q, p) -> p.getOutputStream().write(BYTES));
    page(app, "/writer", (q, p) -> p.getWriter().write(PAGE));
    page(app, "/printf", (q, p) -> p.getWriter().printf("%s%n", PAGE).println(12.5));
    page(
        app,
        "/print-forms",
        (q, p) -> {
          PrintWriter out = p.getWriter();
          out.format(Locale.GERMANY, "<!doctype html>%n<!-- %,.2f -->", 1234.5).println();
          out.print((Object) "<html><head><title>");
          out.print(true);
          out.print(7L);
          out.print(1.5f);
          out.print(new char[] {'a', 'b'});
          out.println('c');
          out.append("</title>").append('x').println(Optional.of(1));
        });
    page(
        app,
        "/print-streams",
        (q, p) -> {
          ServletOutputStream out = p.getOutputStream();
          out.println("<!doctype html><html><head>");
          out.print("<title>");
          out.print(true);
          out.print('c');
          out.print(1.5);
          out.print(1.5f);
          out.print(7);
          out.println(7L);
          out.println(false);
        });
    page(app, "/print", (q, p) -> p.getOutputStream().println("<html><head></head><p>a</p>"));
    page(
        app,
        "/singly",
        (q, p) -> {
          for (byte b : BYTES) {
            p.getOutputStream().write(b);
          }
        });
    page(
        app,
        "/characters",
        (q, p) -> {
          for (int i = 0; i < PAGE.length(); i++) {
            p.getWriter().print(PAGE.charAt(i));
          }
        });
    page(
        app,
        "/flushed",
        (q, p) -> {
          p.flushBuffer();
          p.getOutputStream().write(BYTES, 0, 30);
          p.getOutputStream().flush();
          p.getOutputStream().write(BYTES, 30, BYTES.length - 30);
          p.getOutputStream().close();
        });
    page(app, "/large", (q, p) -> p.getWriter().write(PAGE + "x".repeat(100_000)));
    page(app, "/full", (q, p) -> fill(p, p.getBufferSize()));
    page(app, "/fragment", (q, p) -> p.getWriter().write("<li>a</li>"));
    page(app, "/late-head", (q, p) -> p.getWriter().write(" ".repeat(20_000) + PAGE));
    app.servlets.put(
        "/late-type",
        new BodyServlet(
            (q, p) -> {
              ServletOutputStream out = p.getOutputStream();
              p.setHeader("content-type", "TEXT/html; charset=\"utf-8\"");
              out.write(BYTES);
            }));
    app.servlets.put(
        "/xhtml",
        new BodyServlet(
            (q, p) -> {
              p.setContentType("application/xhtml+xml;charset=UTF-8");
              p.getWriter()
                  .write("<html xmlns=\"http://www.w3.org/1999/xhtml\"><head/><body/></html>");
            }));
    app.servlets.put(
        "/utf16",
        new BodyServlet(
            (q, p) -> {
              p.setContentType("text/html;charset=UTF-16BE");
              p.getOutputStream().write(PAGE.getBytes(UTF_16BE));
            }));
    app.servlets.put(
        "/utf16-writer",
        new BodyServlet(
            (q, p) -> {
              p.setContentType("text/html;charset=UTF-16");
              p.setContentLength(2 + 2 * PAGE.length());
              p.getWriter().write(PAGE);
            }));
  }

  /** Almost as much as the buffer holds without us, then a redirect: it must still be possible. */
  private static void fill(HttpServletResponse response, int size) throws IOException {
    response.getOutputStream().print("<html><head>");
    for (int i = 12; i < size - 10; i++) {
      response.getOutputStream().write('x');
    }
    response.sendRedirect("/bytes");
  }

  private static void addRefusals(Application app) {
    typed(app, "/not/json", "application/json", (q, p) -> p.getOutputStream().write(BYTES));
    typed(
        app, "/not/profile", "application/x+json; profile=\"text/html\"", SmallApplication::write);
    typed(app, "/not/untyped", null, SmallApplication::write);
    page(app, "/not/encoded", (q, p) -> zipped(p));
    page(
        app,
        "/not/attachment",
        (q, p) -> header(p, "Content-Disposition", "Attachment; filename=a"));
    page(app, "/not/range", (q, p) -> header(p, "Content-Range", "bytes 0-9/10"));
    page(
        app,
        "/not/integrity",
        (q, p) -> header(p, "Integrity-Policy", "blocked-destinations=(script)"));
    page(app, "/not/connections", (q, p) -> header(p, "Connection-Allowlist", "(response-origin)"));
    page(
        app,
        "/connections",
        (q, p) -> {
          p.setHeader("Connection-Allowlist-Report-Only", "()");
          header(p, "Connection-Allowlist", "(response-origin);webrtc=allow");
        });
    page(app, "/not/csp", (q, p) -> header(p, "Content-Security-Policy", "script-src 'none'"));
    page(app, "/not/answer", (q, p) -> header(p, "Content-Security-Policy", "connect-src 'none'"));
    page(app, "/not/204", (q, p) -> p.setStatus(204));
    page(app, "/not/304", (q, p) -> p.setStatus(304));
    page(app, "/picture.png", SmallApplication::write);
    page(app, "/excluded/a", SmallApplication::write);
    page(app, "/excluded/forward", (q, p) -> q.getRequestDispatcher("/bytes").forward(q, p));
    page(
        app,
        "/nonce",
        (q, p) ->
            header(
                p,
                "Content-Security-Policy",
                "default-src 'self'; script-src 'nonce-aZ+/09==' 'strict-dynamic'"));
  }

  private static void write(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.getOutputStream().write(BYTES);
  }

  private static void header(HttpServletResponse response, String name, String value)
      throws IOException {
    response.setHeader(name, value);
    response.getOutputStream().write(BYTES);
  }

  private static void zipped(HttpServletResponse response) throws IOException {
    response.setHeader("Content-Encoding", "gzip");
    try (GZIPOutputStream out = new GZIPOutputStream(response.getOutputStream())) {
      out.write(BYTES);
    }
  }

  private static void addBeginnings(Application app) {
    page(
        app,
        "/reset",
        (q, p) -> {
          p.setContentLength(1000);
          p.getWriter().write("<html><head>old");
          p.reset();
          p.setContentType("text/html;charset=UTF-8");
          p.getOutputStream().write(BYTES);
        });
    page(
        app,
        "/reset-buffer",
        (q, p) -> {
          p.setContentLength(BYTES.length);
          p.getOutputStream().print("<html><head>old");
          p.resetBuffer();
          p.getOutputStream().write(BYTES);
        });
    page(
        app,
        "/redirect-after-write",
        (q, p) -> {
          p.getWriter().write(PAGE);
          p.sendRedirect("/bytes");
        });
    page(
        app,
        "/error-after-write",
        (q, p) -> {
          p.setContentLength(BYTES.length);
          p.getWriter().write(PAGE);
          p.sendError(500);
        });
    page(
        app,
        "/both-outputs",
        (q, p) -> {
          p.getWriter().write("<html><head>");
          try {
            p.getOutputStream();
          } catch (IllegalStateException e) {
            p.getWriter().write(e.getClass().getName());
          }
        });
    page(
        app,
        "/throws",
        (q, p) -> {
          p.getWriter().write(PAGE);
          throw new ServletException("on purpose");
        });
    page(app, "/error", (q, p) -> p.getWriter().write("<html><head></head>error " + p.getStatus()));
  }

  static void page(Application app, String path, Body body) {
    app.servlets.put(path, BodyServlet.page(body));
  }

  static void typed(Application app, String path, String type, Body body) {
    app.servlets.put(path, BodyServlet.typed(type, body));
  }
}
