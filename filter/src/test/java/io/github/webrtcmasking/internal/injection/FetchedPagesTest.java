package io.github.webrtcmasking.internal.injection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.injection.Container.Application;
import io.github.webrtcmasking.internal.injection.Container.Running;
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
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages that scripts and programs read: to the byte and to the header what they are without us. */
class FetchedPagesTest {
  private static final Map<Container, Running> WITH = new EnumMap<>(Container.class);
  private static final Map<Container, Running> WITHOUT = new EnumMap<>(Container.class);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** The headers of their requests, as they were recorded. */
  private static final Map<String, List<String>> READERS =
      Map.of(
          "service worker",
          List.of("Sec-Fetch-Dest", "empty", "Sec-Fetch-Mode", "cors", "Accept", "*/*"),
          "editor",
          List.of("Sec-Fetch-Dest", "empty", "Sec-Fetch-Mode", "same-origin", "Accept", "*/*"),
          "Turbo",
          List.of(
              "Sec-Fetch-Dest",
              "empty",
              "Sec-Fetch-Mode",
              "cors",
              "Accept",
              "text/html, application/xhtml+xml"),
          "upload frame",
          List.of(
              "Sec-Fetch-Dest",
              "iframe",
              "Sec-Fetch-Mode",
              "navigate",
              "Accept",
              "text/html,application/xhtml+xml,*/*;q=0.8"),
          "WebDAV client",
          List.of("Accept", "*/*"),
          "feed reader",
          List.of());

  @BeforeAll
  static void start() throws Exception {
    Path root = Container.staticRoot(Map.of("static.html", SmallApplication.PAGE));
    Files.setLastModifiedTime(
        root.resolve("static.html"), FileTime.from(Instant.ofEpochSecond(1_600_000_000)));
    for (Container container : Container.values()) {
      Application with = CachedApplication.create();
      with.jettyTags = "true";
      PageSelection pages = new PageSelection(List.of("/*"), List.of());
      with.injection =
          Optional.of(
              new Injection(
                  new InjectionSettings(pages, Diagnostics.OFF),
                  new InjectionCounters(),
                  Container.SCRIPT));
      Application without = CachedApplication.create();
      without.jettyTags = "true";
      WITH.put(container, container.start(with, root));
      WITHOUT.put(container, container.start(without, root));
    }
  }

  @AfterAll
  static void stop() {
    Stream.of(WITH, WITHOUT).flatMap(servers -> servers.values().stream()).forEach(Running::close);
  }

  static Stream<Arguments> readers() {
    return Arrays.stream(Container.values())
        .flatMap(
            container ->
                READERS.keySet().stream()
                    .flatMap(
                        reader ->
                            Stream.of("/static.html", "/tag/after-type", "/dated")
                                .map(path -> Arguments.of(container, reader, path))));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("readers")
  void theyGetTheApplicationsOwn(Container container, String reader, String path) throws Exception {
    String[] asked = READERS.get(reader).toArray(String[]::new);
    HttpResponse<String> before = send(WITHOUT.get(container), "GET", path, asked);
    HttpResponse<String> after = send(WITH.get(container), "GET", path, asked);
    assertThat(after.body()).isEqualTo(before.body()).doesNotContain("<script");
    assertThat(headers(after)).isEqualTo(headers(before));

    String[] known = with(asked, BrowserRequests.conditions(before));
    HttpResponse<String> again = send(WITH.get(container), "GET", path, known);
    assertThat(again.statusCode())
        .isEqualTo(send(WITHOUT.get(container), "GET", path, known).statusCode())
        .isEqualTo(304);
    String[] part = with(asked, "Range", "bytes=9-");
    assertThat(send(WITH.get(container), "GET", path, part).statusCode())
        .isEqualTo(send(WITHOUT.get(container), "GET", path, part).statusCode());
  }

  /** The browser asks for the script with what it stored when the page was shown. */
  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("readers")
  void aStoredPageWithOurTagIsNeverTheirs(Container container, String reader, String path)
      throws Exception {
    String[] shown = {"Sec-Fetch-Dest", "document", "Sec-Fetch-Mode", "navigate"};
    HttpResponse<String> stored = send(WITH.get(container), "GET", path, shown);
    assertThat(stored.body()).contains("<script");

    String[] asked = READERS.get(reader).toArray(String[]::new);
    HttpResponse<String> read =
        send(WITH.get(container), "GET", path, with(asked, BrowserRequests.conditions(stored)));
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).isEqualTo(SmallApplication.PAGE);

    // And the other way round: what they left in the browser's cache is not shown without our tag.
    HttpResponse<String> next =
        send(WITH.get(container), "GET", path, with(shown, BrowserRequests.conditions(read)));
    assertThat(next.statusCode()).isEqualTo(200);
    assertThat(next.body()).isEqualTo(stored.body());
  }

  private static Map<String, List<String>> headers(HttpResponse<?> response) {
    Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
    // Tomcat ends a connection after a hundred requests.
    headers.keySet().removeAll(List.of("date", "connection"));
    return headers;
  }

  private static String[] with(String[] headers, String... more) {
    return Stream.of(headers, more).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private static HttpResponse<String> send(
      Running server, String method, String path, String... headers) throws Exception {
    return CLIENT.send(
        BrowserRequests.bare(server, method, path, headers).build(), BodyHandlers.ofString(UTF_8));
  }
}
