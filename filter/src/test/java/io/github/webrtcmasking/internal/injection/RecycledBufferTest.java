package io.github.webrtcmasking.internal.injection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.injection.Container.Application;
import io.github.webrtcmasking.internal.injection.Container.Running;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Containers reuse responses; ours must not leave them larger and larger buffers. */
class RecycledBufferTest {
  private static final int REQUESTS = 10_000;
  private static final int TAG = ScriptTag.collector(Container.SCRIPT, "").text().length();

  @ParameterizedTest
  @EnumSource
  void bufferIsAsLargeAfterTenThousandPages(Container container) throws Exception {
    Application application = SmallApplication.create();
    PageSelection pages = new PageSelection(List.of("/*"), List.of("/size"));
    application.injection =
        Optional.of(
            new Injection(new InjectionSettings(pages, Diagnostics.OFF), new InjectionCounters()));
    application.servlets.put("/size", new Size());
    HttpClient client = HttpClient.newHttpClient();
    try (Running server = container.start(application, Container.staticRoot(Map.of()))) {
      int before = Integer.parseInt(get(client, server, "/size"));
      for (int request = 0; request < REQUESTS; request++) {
        assertThat(get(client, server, "/bytes")).contains("<script");
      }
      assertThat(Integer.parseInt(get(client, server, "/size"))).isIn(before, before + TAG);
    }
  }

  private static String get(HttpClient client, Running server, String path) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Accept", "text/html")
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  /** Says the size of the response's buffer as the container left it. */
  @SuppressWarnings("serial") // never serialised
  private static final class Size extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.setContentType("text/plain");
      response.getWriter().print(response.getBufferSize());
    }
  }
}
