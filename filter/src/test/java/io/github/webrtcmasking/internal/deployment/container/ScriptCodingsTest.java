package io.github.webrtcmasking.internal.deployment.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.webrtcmasking.testing.RawHttp;
import io.github.webrtcmasking.testing.servlet.GzipFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.brotli.dec.BrotliInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of each script that go over the wire, by what the browser can read. */
@ParameterizedClass(name = "{0}")
@EnumSource
class ScriptCodingsTest {

  private static final Path DIST = Path.of("..", "collector", "dist");
  private static final String PROBE = "probe.js";

  private static Container container;

  private final List<Container.Application> deployed = new ArrayList<>();

  @Parameter Server server;

  /** The servers that run within the tests, and what each does with a script by itself. */
  enum Server {
    TOMCAT,
    TOMCAT_THAT_COMPRESSES,
    JETTY,
    JETTY_THAT_COMPRESSES,
    UNDERTOW,
    UNDERTOW_THAT_COMPRESSES;

    private Container start() throws Exception {
      Container made =
          switch (this) {
            case TOMCAT, TOMCAT_THAT_COMPRESSES -> new TomcatContainer();
            case JETTY, JETTY_THAT_COMPRESSES -> new JettyContainer();
            case UNDERTOW, UNDERTOW_THAT_COMPRESSES -> new UndertowContainer();
          };
      if (name().endsWith("_THAT_COMPRESSES")) {
        made.compress();
      }
      return made;
    }
  }

  @BeforeParameterizedClassInvocation
  static void start(Server server) throws Exception {
    container = server.start();
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    container.close();
  }

  @AfterEach
  void undeploy() throws Exception {
    for (Container.Application each : deployed) {
      each.undeploy();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "probe.js,   probe.js",
    "consent.js, consent.js",
    "ask.js, ask.js",
    "shield.js,  shield-relay-only.js",
  })
  void eachScriptIsAsSmallAsTheBrowserCanReadIt(String script, String file) throws Exception {
    Container.Application application = deploy(WebXml.setting("shield.mode", "relay-only"));
    byte[] built = Files.readAllBytes(DIST.resolve(file));

    Answer plain = get(application, script);
    Answer gzip = get(application, script, "Accept-Encoding: gzip, deflate");
    Answer brotli = get(application, script, "Accept-Encoding: gzip, deflate, br, zstd");

    assertThat(plain.body()).isEqualTo(built);
    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(gzip.body()).isEqualTo(Files.readAllBytes(DIST.resolve(file + ".gz")));
    assertThat(gzip.header("Content-Encoding")).containsExactly("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body()))).hasBinaryContent(built);
    assertThat(brotli.body()).isEqualTo(Files.readAllBytes(DIST.resolve(file + ".br")));
    assertThat(brotli.header("Content-Encoding")).containsExactly("br");
    assertThat(new BrotliInputStream(new ByteArrayInputStream(brotli.body())))
        .hasBinaryContent(built);
    assertThat(brotli.body().length).isLessThan(gzip.body().length);
    assertThat(gzip.body().length).isLessThan(plain.body().length);
    for (Answer each : List.of(plain, gzip, brotli)) {
      assertThat(each.header("Content-Length")).containsExactly("" + each.body().length);
      assertThat(each.header("Content-Type")).containsExactly("text/javascript;charset=utf-8");
      assertThat(each.header("ETag")).hasSize(1).allMatch(tag -> tag.matches("\"[0-9a-f]{32}\""));
      assertThat(each.varies()).containsOnlyOnce("accept-encoding");
    }
    System.out.printf(
        "%s sends %s in %d bytes, %d with gzip, %d with Brotli%n",
        server, file, plain.body().length, gzip.body().length, brotli.body().length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "gzip", "br"})
  void eachCodingIsRevalidatedByItsOwnTag(String coding) throws Exception {
    Container.Application application = deploy("");
    String accept = "Accept-Encoding: " + coding;
    Answer sent = get(application, PROBE, accept);
    String tag = sent.header("ETag").get(0);

    Answer head = ask("HEAD", application, PROBE, accept);
    assertThat(head.body()).isEmpty();
    for (String name : List.of("Content-Length", "Content-Encoding", "Content-Type", "ETag")) {
      assertThat(head.header(name)).as(name).isEqualTo(sent.header(name));
    }
    assertThat(head.varies()).containsOnlyOnce("accept-encoding");
    for (String given :
        List.of(tag, "W/" + tag, "\"other\", " + tag, "x\r\nIf-None-Match: " + tag)) {
      for (String method : List.of("GET", "HEAD")) {
        Answer current = ask(method, application, PROBE, accept, "If-None-Match: " + given);
        assertThat(current.status()).as(given).isEqualTo(304);
        assertThat(current.header("ETag")).containsExactly(tag);
        assertThat(current.header("Content-Encoding")).isEmpty();
        assertThat(current.varies()).containsOnlyOnce("accept-encoding");
        assertThat(current.body()).isEmpty();
      }
    }
    for (String other : List.of("identity", "gzip", "br")) {
      Answer asked = get(application, PROBE, "Accept-Encoding: " + other, "If-None-Match: " + tag);
      assertThat(asked.status()).as(other).isEqualTo(other.equals(coding) ? 304 : 200);
    }
  }

  @Test
  void filterThatCompressesStandsBehindOursAndSeesNoScript() throws Exception {
    Container.Application application =
        deploy(WebXml.filter("zip", GzipFilter.class, "") + WebXml.MASKING_FILTER);

    assertThat(coding(application, "gzip")).isEqualTo("gzip");
    assertThat(coding(application, "gzip, br")).isEqualTo("br");
  }

  /** Where the application leaves our jar out, and names the filter behind its own. */
  @Test
  void nothingIsCompressedTwiceBehindAFilterThatCompresses() throws Exception {
    assumeThat(server.name())
        .as("nobody tells Undertow that the jar is left out")
        .doesNotStartWith("UNDERTOW");
    Container.Application application =
        deploy(
            WebXml.ABSOLUTE_ORDERING
                + WebXml.filter("zip", GzipFilter.class, "")
                + WebXml.MASKING_FILTER);

    assertThat(coding(application, "gzip")).isEqualTo("gzip");
    assertThat(coding(application, "gzip, br")).isEqualTo("gzip");
  }

  /** The one coding in which the script comes, and is the script. */
  private static String coding(Container.Application application, String accepted)
      throws IOException {
    Answer answer = get(application, PROBE, "Accept-Encoding: " + accepted);
    assertThat(answer.decoded()).isEqualTo(Files.readAllBytes(DIST.resolve(PROBE)));
    assertThat(answer.header("Content-Encoding")).hasSize(1);
    return answer.header("Content-Encoding").get(0);
  }

  private Container.Application deploy(String parts) throws Exception {
    String path = "/at-" + System.nanoTime();
    Container.Application application =
        container.deploy(
            path,
            War.of(WebXml.complete(WebXml.NO_VANTAGE, parts)).withPackageOf(GzipFilter.class));
    deployed.add(application);
    return application;
  }

  private static Answer get(Container.Application application, String script, String... headers)
      throws IOException {
    return ask("GET", application, script, headers);
  }

  private static Answer ask(
      String method, Container.Application application, String script, String... headers)
      throws IOException {
    URI uri = application.uri();
    String line = method + " " + uri.getPath() + Visitor.PATH + "/" + script + " HTTP/1.1";
    return new Answer(RawHttp.send(uri, line, headers));
  }

  /** What came, each byte a character. */
  private record Answer(String whole) {

    int status() {
      return RawHttp.status(whole);
    }

    byte[] body() {
      return whole.substring(whole.indexOf("\r\n\r\n") + 4).getBytes(ISO_8859_1);
    }

    byte[] decoded() throws IOException {
      byte[] chunked = body();
      byte[] bytes = header("Transfer-Encoding").isEmpty() ? chunked : joined();
      ByteArrayInputStream in = new ByteArrayInputStream(bytes);
      return header("Content-Encoding").get(0).equals("br")
          ? new BrotliInputStream(in).readAllBytes()
          : new GZIPInputStream(in).readAllBytes();
    }

    private byte[] joined() {
      String rest = new String(body(), ISO_8859_1);
      StringBuilder all = new StringBuilder();
      while (!rest.isEmpty()) {
        int end = rest.indexOf("\r\n");
        int length = Integer.parseInt(rest.substring(0, end), 16);
        all.append(rest, end + 2, end + 2 + length);
        rest = length == 0 ? "" : rest.substring(end + 2 + length + 2);
      }
      return all.toString().getBytes(ISO_8859_1);
    }

    List<String> header(String name) {
      Matcher matcher =
          Pattern.compile("(?im)^" + name + ": *(.*?)\\r?$")
              .matcher(whole.substring(0, whole.indexOf("\r\n\r\n") + 2));
      List<String> values = new ArrayList<>();
      while (matcher.find()) {
        values.add(matcher.group(1));
      }
      return values;
    }

    /** All names in {@code Vary}, in small letters. */
    List<String> varies() {
      return header("Vary").stream()
          .flatMap(line -> Arrays.stream(line.toLowerCase(Locale.ROOT).split(",")))
          .map(String::strip)
          .toList();
    }
  }
}
