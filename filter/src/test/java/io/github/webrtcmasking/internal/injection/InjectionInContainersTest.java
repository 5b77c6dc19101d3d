package io.github.webrtcmasking.internal.injection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.injection.Container.Application;
import io.github.webrtcmasking.internal.injection.Container.Running;
import io.github.webrtcmasking.testing.DiagnosticHeader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same application with and without us, in real containers: the tag is all that differs. */
class InjectionInContainersTest {
  private static final String TAG =
      "<script type=\"module\" async=\"\" src=\"" + Container.SCRIPT + "\"></script>";
  private static final Map<Container, Running> WITH = new EnumMap<>(Container.class);
  private static final Map<Container, Running> WITHOUT = new EnumMap<>(Container.class);
  private static final Map<Container, InjectionCounters> COUNTERS = new EnumMap<>(Container.class);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();

  @BeforeAll
  static void start() throws Exception {
    Path root =
        Container.staticRoot(
            Map.of("static.html", SmallApplication.PAGE, "small.png", "<html><head>"));
    for (Container container : Container.values()) {
      InjectionCounters counters = new InjectionCounters();
      PageSelection pages = new PageSelection(List.of("/*"), List.of("/excluded/*"));
      Application with = SmallApplication.create();
      with.injection =
          Optional.of(new Injection(new InjectionSettings(pages, Diagnostics.HEADER), counters));
      WITH.put(container, container.start(with, root));
      WITHOUT.put(container, container.start(SmallApplication.create(), root));
      COUNTERS.put(container, counters);
    }
  }

  @AfterAll
  static void stop() {
    for (Container container : Container.values()) {
      WITH.get(container).close();
      WITHOUT.get(container).close();
    }
  }

  private static Stream<Arguments> each(String... paths) {
    return Arrays.stream(Container.values())
        .flatMap(c -> Arrays.stream(paths).map(path -> Arguments.of(c, path)));
  }

  static Stream<Arguments> pages() {
    return each(
        "/static.html",
        "/bytes",
        "/writer",
        "/printf",
        "/print",
        "/print-forms",
        "/length-before/page",
        "/print-streams",
        "/singly",
        "/characters",
        "/flushed",
        "/large",
        "/late-type",
        "/length/int",
        "/length/long",
        "/length/set",
        "/length/add",
        "/length/set-int",
        "/length/add-int",
        "/length/before-type",
        "/length/after-body",
        "/length/writer",
        "/length/readable",
        "/reset",
        "/reset-buffer",
        "/error-after-write",
        "/both-outputs",
        "/throws",
        "/missing",
        "/forward",
        "/forward-large",
        "/forward-after-write",
        "/include",
        "/async",
        "/async-kept",
        "/async-dispatch",
        "/async-dispatch-wrapped",
        "/non-blocking");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void pageGetsTheTagAndNothingElse(Container container, String path) throws Exception {
    HttpResponse<byte[]> before = get(WITHOUT.get(container), path);
    HttpResponse<byte[]> after = get(WITH.get(container), path);
    String page = new String(before.body(), UTF_8);
    int place =
        page.indexOf("a>b\">") >= 0 ? page.indexOf("a>b\">") + 5 : page.indexOf("<head>") + 6;
    place = page.startsWith("<html><head>") ? 12 : place;
    assertThat(new String(after.body(), UTF_8))
        .isEqualTo(page.substring(0, place) + TAG + page.substring(place));
    assertThat(after.statusCode()).isEqualTo(before.statusCode());
    assertThat(after.headers().firstValue("Content-Type"))
        .isEqualTo(before.headers().firstValue("Content-Type"));
    assertThat(Jsoup.parse(new String(after.body(), UTF_8)).head().select("script[type=module]"))
        .hasSize(1);
  }

  static Stream<Arguments> declared() {
    return each(
        "/length/int",
        "/length/long",
        "/length/set",
        "/length/add",
        "/length/set-int",
        "/length/add-int",
        "/length/before-type",
        "/length/after-body",
        "/length/writer",
        "/length-before/page",
        "/static.html",
        "/reset-buffer");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("declared")
  void declaredLengthIsThatOfTheFinishedPage(Container container, String path) throws Exception {
    HttpResponse<byte[]> after = get(WITH.get(container), path);
    assertThat(after.headers().firstValueAsLong("Content-Length")).hasValue(after.body().length);
  }

  static Stream<Arguments> untouched() {
    return each(
        "/fragment",
        "/late-head",
        "/length/fragment",
        "/length/json",
        "/redirect-after-write",
        "/full",
        "/include-first",
        "/xhtml",
        "/not/json",
        "/not/profile",
        "/not/untyped",
        "/not/encoded",
        "/not/attachment",
        "/not/range",
        "/not/csp",
        "/not/integrity",
        "/not/connections",
        "/not/answer",
        "/not/204",
        "/not/304",
        "/picture.png",
        "/small.png",
        "/excluded/a",
        "/excluded/forward",
        "/async-original");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("untouched")
  void everythingElsePassesAsItIs(Container container, String path) throws Exception {
    HttpResponse<byte[]> before = get(WITHOUT.get(container), path);
    HttpResponse<byte[]> after = get(WITH.get(container), path);
    assertThat(after.body()).isEqualTo(before.body());
    assertThat(after.statusCode()).isEqualTo(before.statusCode());
    for (String header : List.of("Content-Type", "Content-Encoding", "Content-Length")) {
      assertThat(after.headers().firstValue(header))
          .as(header)
          .isEqualTo(before.headers().firstValue(header));
    }
  }

  @ParameterizedTest
  @EnumSource
  void redirectPromisesNoBody(Container container) throws Exception {
    HttpResponse<byte[]> after = get(WITH.get(container), "/length/redirect");
    assertThat(after.statusCode()).isEqualTo(302);
    assertThat(after.body()).isEmpty();
  }

  static Stream<Arguments> zipped() {
    return each("/gzip/bytes", "/gzip/eager", "/gzip/forward");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("zipped")
  void compressingFilterOfTheApplicationSeesTheFinishedPage(Container container, String path)
      throws Exception {
    HttpResponse<byte[]> after = get(WITH.get(container), path);
    assertThat(after.headers().firstValue("Content-Encoding")).hasValue("gzip");
    byte[] page = new GZIPInputStream(new ByteArrayInputStream(after.body())).readAllBytes();
    assertThat(new String(page, UTF_8)).isEqualTo(withTag(SmallApplication.PAGE));
  }

  @ParameterizedTest
  @EnumSource
  void nonceOfTheResponseIsOnTheTag(Container container) throws Exception {
    String page = new String(get(WITH.get(container), "/nonce").body(), UTF_8);
    assertThat(Jsoup.parse(page).selectFirst("head > script").attr("nonce")).isEqualTo("aZ+/09==");
  }

  @ParameterizedTest
  @EnumSource
  void pageInUtf16GetsATagInUtf16(Container container) throws Exception {
    Charset big = StandardCharsets.UTF_16BE;
    assertThat(new String(get(WITH.get(container), "/utf16").body(), big))
        .isEqualTo(withTag(SmallApplication.PAGE));
    HttpResponse<byte[]> written = get(WITH.get(container), "/utf16-writer");
    assertThat(new String(written.body(), StandardCharsets.UTF_16))
        .isEqualTo(withTag(SmallApplication.PAGE));
    assertThat(written.headers().firstValueAsLong("Content-Length"))
        .hasValue(written.body().length);
  }

  @ParameterizedTest
  @EnumSource
  void diagnosticsSayWhyAPageHasNoTag(Container container) throws Exception {
    Map<String, String> expected =
        Map.ofEntries(
            Map.entry("/bytes", "injected"),
            Map.entry("/connections", "injected"),
            Map.entry("/not/json", "skipped; reason=not-html"),
            Map.entry("/not/csp", "skipped; reason=csp-blocks-script"),
            Map.entry("/not/connections", "skipped; reason=connection-allowlist"),
            Map.entry("/not/integrity", "skipped; reason=integrity-policy"),
            Map.entry("/not/answer", "skipped; reason=csp-blocks-answer"),
            Map.entry("/not/encoded", "skipped; reason=encoded"),
            Map.entry("/not/204", "skipped; reason=no-body"),
            Map.entry("/fragment", "skipped; reason=fragment"),
            Map.entry("/excluded/a", "skipped; reason=page-excluded"),
            Map.entry("/xhtml", "skipped; reason=no-place"));
    for (Map.Entry<String, String> entry : expected.entrySet()) {
      assertThat(DiagnosticHeader.of(get(WITH.get(container), entry.getKey())))
          .as(entry.getKey())
          .hasValue(entry.getValue());
    }
  }

  /** JSPWiki's pages are such. */
  @ParameterizedTest
  @EnumSource
  void diagnosticsAreSilentWhereHeadersAreSentBeforeThePage(Container container) throws Exception {
    HttpResponse<byte[]> flushed = get(WITH.get(container), "/flushed");
    assertThat(new String(flushed.body(), UTF_8)).isEqualTo(withTag(SmallApplication.PAGE));
    assertThat(DiagnosticHeader.of(flushed)).isEmpty();
  }

  static Stream<Arguments> heads() {
    return each("/static.html", "/bytes", "/length/int", "/writer");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("heads")
  void headPromisesNoOtherLengthThanGet(Container container, String path) throws Exception {
    HttpResponse<byte[]> get = get(WITH.get(container), path);
    HttpResponse<byte[]> head = send(WITH.get(container), path, "HEAD");
    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    head.headers()
        .firstValueAsLong("Content-Length")
        .ifPresent(length -> assertThat(length).isEqualTo(get.body().length));
  }

  @ParameterizedTest
  @EnumSource
  void requestThatCannotBeForAPageIsNotEvenWrapped(Container container) throws Exception {
    InjectionCounters counters = COUNTERS.get(container);
    long before = counters.countOf(InjectionOutcome.NOT_A_PAGE_REQUEST);
    for (String[] header :
        List.of(
            new String[] {"Sec-Fetch-Dest", "image"},
            new String[] {"Sec-Fetch-Dest", "script"},
            new String[] {"X-Requested-With", "XMLHttpRequest"})) {
      assertThat(new String(get(WITH.get(container), "/bytes", header).body(), UTF_8))
          .isEqualTo(SmallApplication.PAGE);
    }
    assertThat(counters.countOf(InjectionOutcome.NOT_A_PAGE_REQUEST)).isGreaterThan(before);
    String page =
        new String(get(WITH.get(container), "/bytes", "Sec-Fetch-Dest", "document").body(), UTF_8);
    assertThat(page).isEqualTo(withTag(SmallApplication.PAGE));
  }

  @ParameterizedTest
  @EnumSource
  void outcomesAreCountedOncePerWrapper(Container container) throws Exception {
    InjectionCounters counters = COUNTERS.get(container);
    long injected = counters.countOf(InjectionOutcome.INJECTED);
    long left = counters.countOf(InjectionOutcome.LEFT_TO_INNER);
    get(WITH.get(container), "/bytes");
    get(WITH.get(container), "/async");
    // The counts of the asynchronous page are complete only after its answer: ask again until then.
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (counters.countOf(InjectionOutcome.INJECTED) < injected + 2
        && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
    assertThat(counters.countOf(InjectionOutcome.INJECTED)).isEqualTo(injected + 2);
    // Nothing stands between our two filters there, so that the first one does the second's work.
    assertThat(counters.countOf(InjectionOutcome.LEFT_TO_INNER)).isEqualTo(left);
    get(WITH.get(container), "/gzip/bytes");
    assertThat(counters.countOf(InjectionOutcome.LEFT_TO_INNER)).isGreaterThan(left);
  }

  private static String withTag(String page) {
    return page.replace("a>b\">", "a>b\">" + TAG);
  }

  private static HttpResponse<byte[]> get(Running server, String path, String... headers)
      throws IOException, InterruptedException {
    return send(server, path, "GET", headers);
  }

  private static HttpResponse<byte[]> send(
      Running server, String path, String method, String... headers)
      throws IOException, InterruptedException {
    return CLIENT.send(
        BrowserRequests.navigation(server, method, path, headers), BodyHandlers.ofByteArray());
  }
}
