package io.github.webrtcmasking.visits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.browsers.Chromium;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Chromium on pages whose {@code Integrity-Policy} blocks scripts without a hash. */
final class IntegrityPolicyIT {
  private static final Map<String, String> SETTINGS =
      Map.of("vantage.port", "0", "diagnostics", "true");

  /** Whether the answer was sent, in a while. */
  private static final String ANSWERED =
      """
      new Promise((resolve) => {
        const look = (left) => {
          const names = performance.getEntriesByType('resource').map((entry) => entry.name);
          const answered = names.some((name) => name.endsWith('/webrtc-masking/answer'));
          answered || !left ? resolve(answered) : setTimeout(look, 100, left - 1);
        };
        look(150);
      })
      """;

  /** The browser really blocks the same script without its hash. */
  private static final String WITHOUT_HASH =
      """
      new Promise((resolve) => {
        const tag = document.createElement('script');
        tag.type = 'module';
        tag.src = '/shop/webrtc-masking/probe.js';
        tag.onload = () => resolve('loaded');
        tag.onerror = () => resolve('blocked');
        document.head.append(tag);
      })
      """;

  @Test
  void theCollectorRunsByItsHashAndIsNotRunWithout(@TempDir Path folder) throws Exception {
    try (ServletShop shop = ServletShop.start(folder, SETTINGS, new Pages());
        Chromium chromium = Chromium.start()) {
      chromium.open(shop.url() + "page");
      assertThat(chromium.evaluate("document.querySelectorAll('script[integrity]').length"))
          .isEqualTo(1L);
      assertThat(chromium.evaluate(ANSWERED)).isEqualTo(true);
      assertThat(chromium.console()).isEmpty();

      assertThat(chromium.evaluate(WITHOUT_HASH)).isEqualTo("blocked");
    }
  }

  @SuppressWarnings("serial") // never serialised
  private static final class Pages extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      request.getSession();
      response.setContentType("text/html; charset=utf-8");
      response.setHeader("Integrity-Policy", "blocked-destinations=(script)");
      response
          .getWriter()
          .write(
              "<!DOCTYPE html><html lang=\"en\"><head><title>a</title>"
                  + "<link rel=\"icon\" href=\"data:,\"></head><body>b</body></html>");
    }
  }
}
