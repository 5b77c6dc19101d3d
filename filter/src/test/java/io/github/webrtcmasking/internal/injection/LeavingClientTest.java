package io.github.webrtcmasking.internal.injection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.injection.Container.Application;
import io.github.webrtcmasking.internal.injection.Container.Running;
import io.github.webrtcmasking.testing.LogLines;
import io.github.webrtcmasking.testing.RawHttp;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client that closes its connection in the middle of a page. */
class LeavingClientTest {

  private static final String REQUEST =
      "GET /endless HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n";
  private static final String LINE = "<p>Goods, and what they cost.</p>\n".repeat(100);
  private static final int LINES = 100_000;

  @ParameterizedTest
  @EnumSource
  void applicationLearnsOfItAndTheNextPageIsComplete(Container container) throws Exception {
    CompletableFuture<Exception> learnt = new CompletableFuture<>();
    InjectionCounters counters = new InjectionCounters();
    Application application = SmallApplication.create();
    application.injection =
        Optional.of(
            new Injection(
                new InjectionSettings(new PageSelection(List.of("/*"), List.of()), Diagnostics.OFF),
                counters));
    application.servlets.put("/endless", new Endless(learnt));
    LogLines log = LogLines.ofPackage(LeavingClientTest.class);
    try (log;
        Running server = container.start(application, Container.staticRoot(Map.of()))) {
      leaveAfterTheTag(server.port());

      assertThat(learnt.get(30, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
      String next =
          RawHttp.send(
              URI.create("http://127.0.0.1:" + server.port()),
              "GET /length/int HTTP/1.1",
              "Accept: text/html");
      assertThat(next).contains(Container.SCRIPT).endsWith("</html>\n");
    }
    assertThat(counters.countOf(InjectionOutcome.INJECTED)).isEqualTo(2);
    assertThat(counters.countOf(InjectionOutcome.FAILED)).isZero();
    assertThat(log.all()).isEmpty();
  }

  private static void leaveAfterTheTag(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoLinger(true, 0);
      socket.getOutputStream().write(REQUEST.getBytes(UTF_8));
      byte[] beginning = socket.getInputStream().readNBytes(2000);
      assertThat(new String(beginning, UTF_8)).contains(Container.SCRIPT);
    }
  }

  /** Writes until nobody reads any more. */
  private static final class Endless extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient CompletableFuture<Exception> learnt;

    Endless(CompletableFuture<Exception> learnt) {
      this.learnt = learnt;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("text/html;charset=UTF-8");
      try {
        response.getOutputStream().print("<html><head></head><body>");
        for (int i = 0; i < LINES; i++) {
          response.getOutputStream().print(LINE);
          response.flushBuffer();
        }
        learnt.complete(new IllegalStateException("written to its end"));
      } catch (IOException left) {
        learnt.complete(left);
        throw left;
      }
    }
  }
}
