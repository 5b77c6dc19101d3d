package io.github.webrtcmasking.internal.injection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.injection.Container.Application;
import io.github.webrtcmasking.internal.injection.Container.Running;
import io.github.webrtcmasking.testing.server.LoopbackTomcat;
import io.github.webrtcmasking.testing.server.MappedFilter;
import jakarta.servlet.RequestDispatcher;
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
import java.util.function.Consumer;
import org.apache.catalina.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A length that was declared for a part of the page, in an include that we are not told of. */
class UntoldIncludeTest {
  private static final String TAG = ScriptTag.collector(Container.SCRIPT, "").text();
  private static final String PART = "<p>the part of another</p>";
  private static final String BEGIN = "<html><head><title>A</title></head><body>";
  private static final String END = "<p>text</p>".repeat(20) + "</body></html>";
  private static final String WITHIN = BEGIN.replace("<head>", "<head>" + TAG) + PART + END;
  private static final String FIRST = PART + BEGIN.replace("<head>", "<head>" + TAG) + END;

  /** What the included part calls for its length. */
  private static final List<Consumer<HttpServletResponse>> LENGTHS =
      List.of(
          p -> p.setContentLength(PART.length()),
          p -> p.setContentLengthLong(PART.length()),
          p -> p.setHeader("Content-Length", "" + PART.length()),
          p -> p.addHeader("Content-Length", "" + PART.length()),
          p -> p.setIntHeader("Content-Length", PART.length()),
          p -> p.addIntHeader("Content-Length", PART.length()));

  private static void part(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LENGTHS.get(Integer.parseInt(request.getParameter("length"))).accept(response);
    response.getOutputStream().write(PART.getBytes(UTF_8));
  }

  /** Something that includes the part. */
  private interface Includer {
    RequestDispatcher dispatcher(HttpServletRequest request);
  }

  private static HttpServlet around(Includer part) {
    return BodyServlet.page(
        (q, p) -> {
          p.getOutputStream().write(BEGIN.getBytes(UTF_8));
          part.dispatcher(q).include(q, p);
          p.getOutputStream().write(END.getBytes(UTF_8));
        });
  }

  private static HttpServlet before(Includer part) {
    return BodyServlet.page(
        (q, p) -> {
          part.dispatcher(q).include(q, p);
          p.getOutputStream().write((BEGIN + END).getBytes(UTF_8));
        });
  }

  @ParameterizedTest
  @EnumSource
  void pageIsWholeAroundANamedInclude(Container container) throws Exception {
    Application application = new Application();
    application.explicit = true;
    application.injection = Optional.of(injection());
    application.servlets.put("/part", new BodyServlet(UntoldIncludeTest::part));
    Includer named = q -> q.getServletContext().getNamedDispatcher("/part");
    application.servlets.put("/within", around(named));
    application.servlets.put("/first", before(named));
    try (Running server = container.start(application, Container.staticRoot(Map.of()))) {
      assertPagesAreWhole(server.port(), "");
    }
  }

  /** The other application has filters of its own, and not ours. */
  @Test
  void pageIsWholeAroundAnotherApplicationsPart() throws Exception {
    LoopbackTomcat tomcat = LoopbackTomcat.create();
    Context first = tomcat.application("/a");
    first.setCrossContext(true);
    Includer other = q -> q.getServletContext().getContext("/b").getRequestDispatcher("/part");
    LoopbackTomcat.add(first, "/within", around(other));
    LoopbackTomcat.add(first, "/first", before(other));
    ChainPosition front = new ChainPosition((q, p) -> Container.SCRIPT, ChainPosition.Rank.FRONT);
    LoopbackTomcat.add(first, MappedFilter.url("/*", new InjectionFilter(injection(), front)));
    LoopbackTomcat.add(first, MappedFilter.url("/*", (q, p, chain) -> chain.doFilter(q, p)));
    LoopbackTomcat.add(tomcat.application("/b"), "/part", new BodyServlet(UntoldIncludeTest::part));
    try (tomcat) {
      assertPagesAreWhole(tomcat.start().port(), "/a");
    }
  }

  private static Injection injection() {
    return new Injection(
        new InjectionSettings(new PageSelection(List.of("/*"), List.of()), Diagnostics.HEADER),
        new InjectionCounters());
  }

  private static void assertPagesAreWhole(int port, String context) throws Exception {
    for (int length = 0; length < LENGTHS.size(); length++) {
      String query = "?length=" + length;
      assertThat(get(port, context + "/within" + query)).as(query).isEqualTo(WITHIN);
      assertThat(get(port, context + "/first" + query)).as(query).isEqualTo(FIRST);
    }
  }

  private static String get(int port, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html")
                .build(),
            BodyHandlers.ofString())
        .body();
  }
}
