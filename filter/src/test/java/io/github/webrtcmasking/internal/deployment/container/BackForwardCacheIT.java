package io.github.webrtcmasking.internal.deployment.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.testing.HeadlessChromium;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real browser leaves a page that is not to be stored and comes back: where nothing is asked, it
 * still has the page, as it would without us.
 */
class BackForwardCacheIT {
  private static final int PATIENCE_SECONDS = 60;

  /** Leaves once the collector has its answer, and says how it was shown again. */
  private static final String PAGE =
      """
      <!DOCTYPE html><html><head><title>a</title></head><body><script>
      const say = (text) => fetch('VERDICT', { method: 'POST', mode: 'no-cors', body: text });
      const [shown] = performance.getEntriesByType('navigation');
      addEventListener('pageshow', ({ persisted }) => {
        if (persisted) {
          say('kept');
        } else if (sessionStorage.left) {
          say(JSON.stringify(shown.notRestoredReasons));
        }
      });
      new PerformanceObserver((list) => {
        if (!sessionStorage.left && list.getEntries().some((e) => e.name.endsWith('/challenge'))) {
          sessionStorage.left = 'yes';
          setTimeout(() => location.assign('../away.html'));
        }
      }).observe({ type: 'resource', buffered: true });
      </script></body></html>
      """;

  private static final String AWAY =
      """
      <!DOCTYPE html><html><head><title>b</title></head><body><script>
      addEventListener('pageshow', () => setTimeout(() => history.back()));
      </script></body></html>
      """;

  private final CompletableFuture<String> verdict = new CompletableFuture<>();

  @TempDir private Path profile;

  @Test
  void pageThatAsksNothingIsKept() throws Exception {
    assumeTrue(HeadlessChromium.program().isPresent(), "no chromium on the PATH");
    HttpServer listener =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    listener.createContext("/", this::hear);
    listener.start();
    try (Container container = Container.Kind.TOMCAT.start()) {
      String said = "http://127.0.0.1:" + listener.getAddress().getPort() + "/";
      Application application =
          container.deploy(
              War.of(WebXml.complete(WebXml.VANTAGE))
                  .with("uncached.html", PAGE.replace("VERDICT", said))
                  .with("away.html", AWAY));
      assertThat(visit(application.uri() + "/shop/uncached")).isEqualTo("kept");
      application.undeploy();
    } finally {
      listener.stop(0);
    }
  }

  private void hear(HttpExchange exchange) throws IOException {
    String said = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
    verdict.complete(said);
  }

  private String visit(String address) throws Exception {
    HeadlessChromium browser = HeadlessChromium.open(profile, address);
    try (browser) {
      return verdict.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
  }
}
