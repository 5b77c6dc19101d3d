package io.github.webrtcmasking.internal.injection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.injection.BodyServlet.Body;
import io.github.webrtcmasking.internal.injection.Container.Application;
import io.github.webrtcmasking.internal.injection.Container.Running;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A buffer is never smaller than it was without us, whoever made it as large as it is. */
@ParameterizedClass(name = "{0}")
@EnumSource
class BufferSizeTest {
  /** Tomcat gives back what is larger than 128 KB. */
  private static final int LARGE = 120 * 1024;

  private static final int REPORT = 100 * 1024;
  private static final int TAG = ScriptTag.collector(Container.SCRIPT, "").text().length();

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static Running server;

  @Parameter Container container;

  @BeforeParameterizedClassInvocation
  static void start(Container container) throws Exception {
    Application application = new Application();
    PageSelection pages = new PageSelection(List.of("/*"), List.of("/size/*"));
    application.injection =
        Optional.of(
            new Injection(new InjectionSettings(pages, Diagnostics.OFF), new InjectionCounters()));
    page(application, "/large/report", (q, p) -> report(p));
    page(application, "/large/size", (q, p) -> p.getWriter().print(p.getBufferSize()));
    page(application, "/size/left", (q, p) -> p.getWriter().print(p.getBufferSize()));
    page(application, "/usual/page", (q, p) -> p.getWriter().print("<html><head>a"));
    page(application, "/large/page", (q, p) -> p.getWriter().print("<html><head>a"));
    page(application, "/own/report", (q, p) -> ownReport(p));
    page(application, "/own/late", (q, p) -> late(p));
    page(application, "/small/report", (q, p) -> ownReport(p));
    page(application, "/large/include", BufferSizeTest::including);
    page(application, "/included", (q, p) -> p.setBufferSize(16));
    application.filters.put("/large/*", new Enlarging());
    application.filters.put("/small/*", new TellingLess());
    server = container.start(application, Container.staticRoot(Map.of()));
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    server.close();
  }

  private static void page(Application application, String path, Body body) {
    application.servlets.put(path, BodyServlet.page(body));
  }

  private static void ownReport(HttpServletResponse response) throws IOException {
    response.setBufferSize(LARGE);
    report(response);
  }

  /** A hundred kilobytes, and then there was nothing to report. */
  private static void report(HttpServletResponse response) throws IOException {
    response.getWriter().print("<html><head></head><body>");
    for (int line = 0; line < REPORT / 16; line++) {
      response.getWriter().print("fifteen letters\n");
    }
    response.sendError(503);
  }

  /** Once something is written, containers refuse. */
  private static void late(HttpServletResponse response) throws IOException {
    response.getWriter().print("<html><head></head><body>");
    response.flushBuffer();
    int before = response.getBufferSize();
    try {
      response.setBufferSize(2 * LARGE);
    } catch (IllegalStateException e) {
      response.getWriter().print("refused " + (response.getBufferSize() == before));
    }
  }

  /** What is included may ask for a buffer, and is not obeyed. */
  private static void including(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.getRequestDispatcher("/included").include(request, response);
    report(response);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/large/report", "/large/include", "/own/report", "/small/report"})
  void whatFailsLateIsStillAnError(String path) throws Exception {
    get("/usual/page");
    assertThat(get(path).statusCode()).isEqualTo(503);
  }

  @Test
  void applicationSeesTheSizeOfItsFilter() throws Exception {
    for (int times = 0; times < 3; times++) {
      // Tomcat enlarges and never shrinks, so that another page may have left more.
      assertThat(size("/large/size")).isBetween(LARGE, LARGE + TAG);
    }
  }

  @Test
  void sizeThatIsRefusedIsNotTold() throws Exception {
    assertThat(get("/own/late").body()).endsWith("refused true");
  }

  @Test
  void reusedResponsesDoNotGrow() throws Exception {
    for (int times = 0; times < 500; times++) {
      assertThat(get("/usual/page").body()).contains("<script");
      assertThat(get("/large/page").body()).contains("<script");
      assertThat(get("/own/report").statusCode()).isEqualTo(503);
    }
    assertThat(size("/size/left")).isLessThanOrEqualTo(LARGE + TAG);
  }

  private int size(String path) throws Exception {
    return Integer.parseInt(get(path).body());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Accept", "text/html")
            .build(),
        BodyHandlers.ofString());
  }

  /** So that reports that fail late are errors. */
  @SuppressWarnings("serial") // never serialised
  private static final class Enlarging extends HttpFilter {
    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      response.setBufferSize(LARGE);
      chain.doFilter(request, response);
    }
  }

  /** Tells of a small buffer of its own, and passes on what is set. */
  @SuppressWarnings("serial") // never serialised
  private static final class TellingLess extends HttpFilter {
    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      chain.doFilter(
          request,
          new HttpServletResponseWrapper(response) {
            @Override
            public int getBufferSize() {
              return 512;
            }
          });
    }
  }
}
