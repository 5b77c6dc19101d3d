package io.github.webrtcmasking.internal.injection;

import static io.github.webrtcmasking.internal.injection.SmallApplication.BYTES;
import static io.github.webrtcmasking.internal.injection.SmallApplication.PAGE;
import static io.github.webrtcmasking.internal.injection.SmallApplication.page;
import static io.github.webrtcmasking.internal.injection.SmallApplication.typed;

import io.github.webrtcmasking.internal.injection.Container.Application;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;

/** Pages of {@link SmallApplication} that another servlet or another thread writes. */
final class DispatchedPages {

  private DispatchedPages() {}

  static void addTo(Application app) {
    addDispatches(app);
    addAsync(app);
  }

  private static void addDispatches(Application app) {
    typed(app, "/forward", null, (q, p) -> q.getRequestDispatcher("/bytes").forward(q, p));
    typed(app, "/forward-large", null, (q, p) -> q.getRequestDispatcher("/large").forward(q, p));
    page(
        app,
        "/forward-after-write",
        (q, p) -> {
          p.getWriter().write("<html><head>lost");
          q.getRequestDispatcher("/writer").forward(q, p);
        });
    page(
        app,
        "/include",
        (q, p) -> {
          p.getWriter().write("<html><head></head><body>");
          q.getRequestDispatcher("/writer").include(q, p);
          p.getWriter().write("</body>");
        });
    page(app, "/include-first", (q, p) -> q.getRequestDispatcher("/fragment").include(q, p));
    typed(
        app, "/gzip/forward", null, (q, p) -> q.getRequestDispatcher("/gzip/bytes").forward(q, p));
  }

  private static void addAsync(Application app) {
    page(
        app,
        "/async",
        (q, p) -> {
          AsyncContext async = q.startAsync(q, p);
          async.start(
              () -> {
                try (PrintWriter out = async.getResponse().getWriter()) {
                  out.write(PAGE);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
                async.complete();
              });
        });
    page(app, "/async-original", (q, p) -> answerPastFilters(q, p));
    page(
        app,
        "/async-kept",
        (q, p) -> {
          AsyncContext async = q.startAsync();
          async.start(
              () -> {
                try {
                  p.getOutputStream().write(BYTES);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
                async.complete();
              });
        });
    typed(
        app,
        "/async-dispatch",
        null,
        (q, p) -> {
          if (q.getAttribute("again") == null) {
            q.setAttribute("again", "yes");
            q.startAsync().dispatch("/bytes");
          }
        });
    typed(app, "/async-dispatch-wrapped", null, (q, p) -> q.startAsync(q, p).dispatch("/bytes"));
    page(
        app,
        "/non-blocking",
        (q, p) -> {
          AsyncContext async = q.startAsync(q, p);
          ServletOutputStream out = p.getOutputStream();
          out.setWriteListener(new TwentyBytesAtATime(async, out, BYTES));
        });
  }

  /** Declares the length in our response and writes into the container's. */
  private static void answerPastFilters(HttpServletRequest request, HttpServletResponse response) {
    response.setContentLength(BYTES.length);
    AsyncContext async = request.startAsync();
    async.start(
        () -> {
          try {
            async.getResponse().getOutputStream().write(BYTES);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          async.complete();
        });
  }
}
