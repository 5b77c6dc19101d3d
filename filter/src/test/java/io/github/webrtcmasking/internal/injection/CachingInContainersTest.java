package io.github.webrtcmasking.internal.injection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.injection.Container.Application;
import io.github.webrtcmasking.internal.injection.Container.Running;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a cache asks again, of real containers, before the installation, with us and without. */
class CachingInContainersTest {
  private static final String STATIC = "/static.html";
  private static final String OTHER_SCRIPT = "/elsewhere/probe.js";
  private static final Map<Container, Running> WITH = new EnumMap<>(Container.class);
  private static final Map<Container, Running> WITHOUT = new EnumMap<>(Container.class);
  private static final Map<Container, Running> TAGGED = new EnumMap<>(Container.class);
  private static final Map<Container, Running> CHANGED = new EnumMap<>(Container.class);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Path root;

  @BeforeAll
  static void start() throws Exception {
    root =
        Container.staticRoot(
            Map.of(
                "static.html", SmallApplication.PAGE,
                "changing.html", SmallApplication.PAGE,
                "small.png", "<html><head>"));
    for (Path file : List.of(root.resolve("static.html"), root.resolve("changing.html"))) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_600_000_000)));
    }
    for (Container container : Container.values()) {
      WITH.put(container, container.start(application(Container.SCRIPT), root));
      CHANGED.put(container, container.start(application(OTHER_SCRIPT), root));
      WITHOUT.put(container, container.start(CachedApplication.create(), root));
      Application tagged = application(Container.SCRIPT);
      tagged.jettyTags = "true";
      TAGGED.put(container, container.start(tagged, root));
    }
  }

  private static Application application(String script) {
    Application application = CachedApplication.create();
    PageSelection pages = new PageSelection(List.of("/*"), List.of());
    application.injection =
        Optional.of(
            new Injection(
                new InjectionSettings(pages, Diagnostics.OFF), new InjectionCounters(), script));
    return application;
  }

  @AfterAll
  static void stop() {
    Stream.of(WITH, WITHOUT, TAGGED, CHANGED)
        .flatMap(servers -> servers.values().stream())
        .forEach(Running::close);
  }

  static Stream<Arguments> pages() {
    return Arrays.stream(Container.values())
        .flatMap(
            container ->
                Stream.of(
                        STATIC,
                        "/tag/before-type",
                        "/tag/after-type",
                        "/tag/after-byte",
                        "/dated",
                        "/shallow/page")
                    .map(path -> Arguments.of(container, path)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void storedPageIsFetchedAnewOnceAndThenNotModified(Container container, String path)
      throws Exception {
    HttpResponse<String> before = get(WITHOUT.get(container), path);
    HttpResponse<String> first = get(WITH.get(container), path, BrowserRequests.conditions(before));
    assertThat(before.body()).isEqualTo(SmallApplication.PAGE);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).contains("<script");

    HttpResponse<String> again = get(WITH.get(container), path, BrowserRequests.conditions(first));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag"))
        .isPresent()
        .isEqualTo(first.headers().firstValue("ETag"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void pageWithAnotherTagIsFetchedAnew(Container container, String path) throws Exception {
    HttpResponse<String> stored = get(CHANGED.get(container), path);
    HttpResponse<String> first = get(WITH.get(container), path, BrowserRequests.conditions(stored));
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.body()).contains("<script");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void headHasTheValidatorsOfGet(Container container, String path) throws Exception {
    HttpResponse<String> get = get(WITH.get(container), path);
    HttpResponse<String> head = send(WITH.get(container), "HEAD", path);
    assertThat(BrowserRequests.conditions(head))
        .isEqualTo(BrowserRequests.conditions(get))
        .isNotEmpty();
    // HttpServlet evaluates a date for GET only.
    assertThat(
            send(WITH.get(container), "HEAD", path, BrowserRequests.conditions(get)).statusCode())
        .isEqualTo(path.equals("/dated") ? 200 : 304);
  }

  @ParameterizedTest
  @EnumSource
  void filterMaySwitchOffAndOnAgain(Container container) throws Exception {
    for (String path : List.of("/tag/after-type", "/shallow/page")) {
      HttpResponse<String> on = get(WITH.get(container), path);
      HttpResponse<String> off = get(WITHOUT.get(container), path, BrowserRequests.conditions(on));
      assertThat(off.statusCode()).isEqualTo(200);
      assertThat(off.body()).isEqualTo(SmallApplication.PAGE);
      assertThat(get(WITH.get(container), path, BrowserRequests.conditions(off)).body())
          .isEqualTo(on.body());
    }
  }

  @ParameterizedTest
  @EnumSource
  void changedPageIsSentWhole(Container container) throws Exception {
    Path file = root.resolve("changing.html");
    Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(1_600_000_000)));
    HttpResponse<String> old = get(WITH.get(container), "/changing.html");
    Files.writeString(file, SmallApplication.PAGE + container);
    // Containers remember a file for some seconds: another one of the kind has not seen it yet.
    HttpResponse<String> changed =
        get(TAGGED.get(container), "/changing.html", BrowserRequests.conditions(old));
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.body()).contains("<script").endsWith(container.toString());
  }

  @ParameterizedTest
  @EnumSource
  void entityTagsOfFilesAreMarkedAndReadBack(Container container) throws Exception {
    HttpResponse<String> first = get(TAGGED.get(container), STATIC);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).matches("(W/)?\"[^\"]+\\.wm-[0-9a-f]{8}\"").doesNotContain("lm-");
    for (String known :
        List.of(tag, "\"x\", " + tag + ", \"y\"", tag.replaceFirst("^(?!W)", "W/"))) {
      HttpResponse<String> again = get(TAGGED.get(container), STATIC, "If-None-Match", known);
      assertThat(again.statusCode()).as(known).isEqualTo(304);
      assertThat(again.headers().firstValue("ETag")).hasValue(tag);
    }
    String other = "\"x\", " + tag.replace(".wm-", "");
    assertThat(get(TAGGED.get(container), STATIC, "If-None-Match", other).body())
        .contains("<script");
  }

  @ParameterizedTest
  @EnumSource
  void rangeOfThePageWithOurTagIsNeverMixedWithTheFiles(Container container) throws Exception {
    HttpResponse<String> whole = get(TAGGED.get(container), STATIC);
    String tag = whole.headers().firstValue("ETag").orElseThrow();
    String date = whole.headers().firstValue("Last-Modified").orElseThrow();
    for (String validator : List.of(tag, date)) {
      assertThat(
              get(TAGGED.get(container), STATIC, "Range", "bytes=9-", "If-Range", validator).body())
          .isEqualTo(whole.body());
    }
    assertThat(get(TAGGED.get(container), STATIC, "Range", "bytes=9-").body())
        .isEqualTo(whole.body());
    HttpResponse<String> part =
        get(TAGGED.get(container), STATIC, "Range", "bytes=9-", "Accept", "*/*");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(SmallApplication.PAGE.substring(9));
    assertThat(part.headers().firstValue("ETag")).isPresent().isNotEqualTo(Optional.of(tag));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoPageIsNotTouched(Container container) throws Exception {
    for (String path : List.of("/small.png", "/tag/json")) {
      String[] accept = {"Accept", path.endsWith("json") ? "*/*" : "image/*"};
      HttpResponse<String> with = get(WITH.get(container), path, accept);
      assertThat(BrowserRequests.conditions(with))
          .isEqualTo(BrowserRequests.conditions(get(WITHOUT.get(container), path)));
      String[] known =
          Stream.of(BrowserRequests.conditions(with), accept)
              .flatMap(Arrays::stream)
              .toArray(String[]::new);
      assertThat(get(WITH.get(container), path, known).statusCode()).as(path).isEqualTo(304);
    }
  }

  @ParameterizedTest
  @EnumSource
  void editorsMayNameThePageThatTheyRead(Container container) throws Exception {
    String path = "/tag/after-type";
    String tag = get(WITH.get(container), path).headers().firstValue("ETag").orElseThrow();
    assertThat(send(WITH.get(container), "PUT", path, "If-Match", tag).statusCode()).isEqualTo(204);
    assertThat(send(WITH.get(container), "PUT", path, "If-Match", "\"x\"").statusCode())
        .isEqualTo(412);
  }

  private static HttpResponse<String> get(Running server, String path, String... headers)
      throws IOException, InterruptedException {
    return send(server, "GET", path, headers);
  }

  private static HttpResponse<String> send(
      Running server, String method, String path, String... headers)
      throws IOException, InterruptedException {
    return CLIENT.send(
        BrowserRequests.navigation(server, method, path, headers), BodyHandlers.ofString(UTF_8));
  }
}
