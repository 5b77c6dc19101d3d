package io.github.webrtcmasking.internal.injection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.injection.Container.Application;
import io.github.webrtcmasking.internal.injection.Container.Running;
import io.github.webrtcmasking.testing.DiagnosticHeader;
import io.github.webrtcmasking.testing.servlet.GzipFilter;
import io.github.webrtcmasking.testing.servlet.MemoryStream;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that filters answer, and pages that are caught on their way to the visitor. */
class AnsweringFiltersTest {
  private static final String TAG = ScriptTag.collector(Container.SCRIPT, "").text();
  private static final String PAGE = "<html><head><title>Ä</title></head><body></body></html>";
  private static final String TAGGED = PAGE.replace("<head>", "<head>" + TAG);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Map<Container, Running> SERVERS = new EnumMap<>(Container.class);
  private static final Map<Container, InjectionCounters> COUNTERS = new EnumMap<>(Container.class);

  @BeforeAll
  static void start() throws Exception {
    for (Container container : Container.values()) {
      InjectionCounters counters = new InjectionCounters();
      Application application = application();
      application.injection =
          Optional.of(
              new Injection(
                  new InjectionSettings(
                      new PageSelection(List.of("/*"), List.of()), Diagnostics.HEADER),
                  counters));
      COUNTERS.put(container, counters);
      SERVERS.put(container, container.start(application, Container.staticRoot(Map.of())));
    }
  }

  @AfterAll
  static void stop() {
    SERVERS.values().forEach(Running::close);
  }

  private static Application application() {
    Application application = new Application();
    Map<String, Filter> filters = application.filters;
    filters.put("/answered/*", (q, p, chain) -> write((HttpServletResponse) p));
    filters.put("/gzip/*", new GzipFilter());
    filters.put("/gzip/answered", (q, p, chain) -> writeShort((HttpServletResponse) p));
    Filter six = SpringSecurity.SIX.loginPage();
    Filter seven = SpringSecurity.SEVEN.loginPage();
    filters.put(
        "/login",
        (q, p, chain) -> {
          boolean newer = "SEVEN".equals(((HttpServletRequest) q).getHeader("X-Spring"));
          (newer ? seven : six).doFilter(q, p, chain);
        });
    filters.put("/forwarded", (q, p, chain) -> q.getRequestDispatcher("/page").forward(q, p));
    filters.put(
        "/forwarded-wrapped",
        (q, p, chain) ->
            q.getRequestDispatcher("/page")
                .forward(q, new HttpServletResponseWrapper((HttpServletResponse) p)));
    filters.put(
        "/after/*",
        (q, p, chain) -> {
          chain.doFilter(q, p);
          write((HttpServletResponse) p);
        });
    filters.put("/fails", (q, p, chain) -> ((HttpServletResponse) p).sendError(404));
    filters.put(
        "/decorated",
        (q, p, chain) -> {
          Captured captured = new Captured((HttpServletResponse) p);
          chain.doFilter(q, captured);
          byte[] body = captured.text().replace("<body>", "<body><nav></nav>").getBytes(UTF_8);
          p.setContentLength(body.length);
          p.getOutputStream().write(body);
        });
    application.servlets.put("/page", BodyServlet.page((q, p) -> write(p)));
    application.servlets.put("/decorated", BodyServlet.page((q, p) -> write(p)));
    application.servlets.put("/gzip/page", BodyServlet.page((q, p) -> writeShort(p)));
    application.servlets.put("/after/nothing", new BodyServlet((q, p) -> {}));
    application.servlets.put("/mail", BodyServlet.page(AnsweringFiltersTest::mail));
    application.servlets.put("/mail/begun", BodyServlet.page(AnsweringFiltersTest::mailFirst));
    application.servlets.put("/passing", BodyServlet.page(AnsweringFiltersTest::passing));
    application.servlets.put("/error", BodyServlet.page((q, p) -> p.getWriter().write(PAGE)));
    return application;
  }

  private static void write(HttpServletResponse response) throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    byte[] body = PAGE.getBytes(UTF_8);
    response.setHeader("ETag", "\"a\"");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private static void writeShort(HttpServletResponse response) throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    response.getOutputStream().write(PAGE.getBytes(UTF_8));
  }

  /** Sends a page of the application by mail, and then answers with another one. */
  private static void mail(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Captured captured = new Captured(response);
    request.getRequestDispatcher("/page").forward(request, captured);
    response.getWriter().write(PAGE + "<!--" + captured.text() + "-->");
  }

  private static void mailFirst(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.getWriter().write(PAGE);
    Captured captured = new Captured(response);
    request.getRequestDispatcher("/page").forward(request, captured);
    response.getWriter().write("<!--" + captured.text() + "-->");
  }

  private static void passing(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request
        .getRequestDispatcher("/page")
        .forward(request, new HttpServletResponseWrapper(response));
  }

  private static Stream<Arguments> tagged() {
    return Stream.of(Container.values())
        .flatMap(
            container ->
                Stream.of(
                        "/answered/a",
                        "/forwarded",
                        "/forwarded-wrapped",
                        "/after/nothing",
                        "/passing",
                        "/page")
                    .map(path -> Arguments.of(container, path)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("tagged")
  void pageIsTaggedWhoeverAnswersIt(Container container, String path) throws Exception {
    HttpResponse<String> page = get(container, path, "");
    assertThat(page.body()).isEqualTo(TAGGED);
    assertThat(page.headers().firstValueAsLong("Content-Length"))
        .hasValue(TAGGED.getBytes(UTF_8).length);
    assertThat(DiagnosticHeader.of(page)).hasValue("injected");
    String etag = page.headers().firstValue("ETag").orElseThrow();
    assertThat(etag).isNotEqualTo("\"a\"");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("tagged")
  void headPromisesNoOtherLength(Container container, String path) throws Exception {
    HttpResponse<String> head =
        CLIENT.send(
            request(container, path).method("HEAD", BodyPublishers.noBody()).build(),
            BodyHandlers.ofString());
    head.headers()
        .firstValueAsLong("Content-Length")
        .ifPresent(length -> assertThat(length).isEqualTo(TAGGED.getBytes(UTF_8).length));
    assertThat(head.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void generatedLoginPageIsTagged(Container container) throws Exception {
    for (SpringSecurity version : SpringSecurity.values()) {
      HttpRequest request = request(container, "/login").header("X-Spring", "" + version).build();
      HttpResponse<String> page = CLIENT.send(request, BodyHandlers.ofString());
      assertThat(page.body()).contains("Please sign in").containsOnlyOnce(TAG);
    }
  }

  @ParameterizedTest
  @EnumSource
  void encodedPageIsTaggedInsideOrCounted(Container container) throws Exception {
    assertThat(plain(container, "/gzip/page")).isEqualTo(TAGGED);
    long before = COUNTERS.get(container).countOf(InjectionOutcome.ENCODED);
    HttpResponse<String> answered = get(container, "/gzip/answered", "gzip");
    assertThat(DiagnosticHeader.of(answered)).hasValue("skipped; reason=encoded");
    assertThat(plain(container, "/gzip/answered")).isEqualTo(PAGE);
    assertThat(COUNTERS.get(container).countOf(InjectionOutcome.ENCODED)).isGreaterThan(before);
  }

  @ParameterizedTest
  @EnumSource
  void decoratedPageHasOneTagAndItsOwnLength(Container container) throws Exception {
    HttpResponse<String> page = get(container, "/decorated", "");
    assertThat(page.body()).isEqualTo(TAGGED.replace("<body>", "<body><nav></nav>"));
  }

  @ParameterizedTest
  @EnumSource
  void errorPageOfAFilterIsTagged(Container container) throws Exception {
    HttpResponse<String> page = get(container, "/fails", "");
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).isEqualTo(TAGGED);
  }

  @ParameterizedTest
  @EnumSource
  void capturedForwardIsNoPage(Container container) throws Exception {
    // Jetty drops what was written before a forward, whoever is given the response.
    boolean drops = container == Container.JETTY;
    for (String path : drops ? List.of("/mail") : List.of("/mail", "/mail/begun")) {
      HttpResponse<String> page = get(container, path, "");
      assertThat(page.body()).as(path).isEqualTo(TAGGED + "<!--" + PAGE + "-->");
      assertThat(DiagnosticHeader.of(page)).hasValue("injected");
    }
  }

  private static String plain(Container container, String path) throws Exception {
    HttpResponse<byte[]> page =
        CLIENT.send(
            request(container, path).header("Accept-Encoding", "gzip").build(),
            BodyHandlers.ofByteArray());
    return new String(
        new GZIPInputStream(new ByteArrayInputStream(page.body())).readAllBytes(), UTF_8);
  }

  private static HttpResponse<String> get(Container container, String path, String encodings)
      throws Exception {
    HttpRequest.Builder request = request(container, path);
    if (!encodings.isEmpty()) {
      request.header("Accept-Encoding", encodings);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(Container container, String path) {
    return HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + SERVERS.get(container).port() + path))
        .header("Accept", "text/html");
  }

  /** Keeps what is written, as text. */
  static final class Captured extends HttpServletResponseWrapper {
    private final StringWriter text = new StringWriter();
    private final PrintWriter writer = new PrintWriter(text);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Captured(HttpServletResponse response) {
      super(response);
    }

    String text() {
      writer.flush();
      return text + bytes.toString(UTF_8);
    }

    @Override
    public PrintWriter getWriter() {
      return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
      return new MemoryStream(bytes);
    }

    @Override
    public void resetBuffer() {}

    @Override
    public void flushBuffer() {}

    @Override
    public void setContentLength(int length) {}
  }
}
