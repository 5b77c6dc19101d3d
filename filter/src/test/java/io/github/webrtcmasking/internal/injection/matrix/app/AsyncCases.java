package io.github.webrtcmasking.internal.injection.matrix.app;

import static io.github.webrtcmasking.internal.injection.matrix.app.Case.page;
import static io.github.webrtcmasking.internal.injection.matrix.app.Case.untyped;
import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Asynchronous answers and non-blocking output. */
final class AsyncCases {
  private AsyncCases() {}

  static List<Case> all() {
    return List.of(
        page("async-wrapped", (q, p) -> written(q.startAsync(q, p), p)),
        page("async-plain", (q, p) -> written(q.startAsync(), p)),
        // What startAsync() without arguments gives back is the server's own response.
        page("async-original", (q, p) -> original(q.startAsync())).expecting(Expect::either),
        untyped("async-dispatch", (q, p) -> dispatch(q, q.startAsync(), "bytes")),
        untyped("async-dispatch-wrapped", (q, p) -> dispatch(q, q.startAsync(q, p), "writer")),
        untyped("async-dispatch-forward", (q, p) -> dispatch(q, q.startAsync(q, p), "forward")),
        page("async-timeout", (q, p) -> timeout(q.startAsync(q, p), p)),
        untyped("async-error", (q, p) -> dispatch(q, q.startAsync(), "send-error"))
            .behind("<head>"),
        page("non-blocking", (q, p) -> nonBlocking(q, p, Text.PAGE.getBytes(US_ASCII))),
        page(
            "non-blocking-large",
            (q, p) -> nonBlocking(q, p, Text.ofSize(300_000).getBytes(US_ASCII))),
        page("non-blocking-length", (q, p) -> withLength(q, p)));
  }

  private static void written(AsyncContext async, ServletResponse response) {
    async.start(
        () -> {
          try {
            response.getWriter().write(Text.PAGE);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } finally {
            async.complete();
          }
        });
  }

  private static void original(AsyncContext async) {
    written(async, async.getResponse());
  }

  private static void dispatch(HttpServletRequest request, AsyncContext async, String name) {
    request.setAttribute("asked", name);
    async.dispatch("/page/" + name);
  }

  private static void timeout(AsyncContext async, HttpServletResponse response) {
    async.setTimeout(200);
    async.addListener(new PageAtTimeout(response));
  }

  private static void withLength(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] page = Text.ofSize(50_000).getBytes(US_ASCII);
    response.setContentLength(page.length);
    nonBlocking(request, response, page);
  }

  private static void nonBlocking(
      HttpServletRequest request, HttpServletResponse response, byte[] page) throws IOException {
    AsyncContext async = request.startAsync(request, response);
    response
        .getOutputStream()
        .setWriteListener(new InPieces(async, response.getOutputStream(), page));
  }

  private record PageAtTimeout(HttpServletResponse response) implements AsyncListener {
    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
      response.getWriter().write(Text.PAGE);
      event.getAsyncContext().complete();
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
  }
}
