package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.papers.Paper;
import io.github.webrtcmasking.papers.Paper.Snippet;
import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.FreePort;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Applications without the jar, for a server that has it for all of them, and what is to hold
 * there. What the operator does stands in {@code docs/install.md}.
 */
final class ServerWide {

  /** An application without anything of ours. */
  static final String SHOP = "shop";

  /** Another one, which looks for nothing beside its descriptor, and has a setting of its own. */
  static final String NEWS = "news";

  /** One that is left out. */
  static final String CLOSED = "closed";

  /** One that has the jar itself, too. */
  static final String OWN = "own";

  private static final String NEWS_PATH = "/news-masking";

  /** The application that opened the port. */
  private static final Pattern HOLDER =
      Pattern.compile("serves /(\\w+)(?!.*shared with another).*vantage: UDP port");

  private static final Library[] NOTHING = {};

  private final int port = FreePort.udp();
  private final String secret = secret();

  private static String secret() {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    return Base64.getEncoder().encodeToString(random);
  }

  /** The applications by name. */
  static Map<String, War> wars() {
    Map<String, War> wars = new LinkedHashMap<>();
    wars.put(SHOP, War.of(WebXml.open(), NOTHING));
    wars.put(NEWS, War.of(WebXml.complete(WebXml.setting("path", NEWS_PATH)), NOTHING));
    wars.put(CLOSED, War.of(WebXml.open(WebXml.setting("enabled", "false")), NOTHING));
    wars.put(OWN, War.of(WebXml.open(), Library.STANDALONE));
    return wars;
  }

  /** The commands for a server, as the papers have them. */
  static String commands(String server) {
    return snippet(server, "sh");
  }

  /** The only text in that language for a server, as the papers have it. */
  static String snippet(String server, String language) {
    List<String> texts =
        Paper.of("docs/install.md").snippetsBelow("### " + server).stream()
            .filter(snippet -> snippet.language().equals(language))
            .map(Snippet::text)
            .toList();
    assertThat(texts).as(server).hasSize(1);
    return texts.get(0);
  }

  /** Settings for all applications: one port, and a secret that outlives them. */
  Map<String, String> settings() {
    return Map.of(
        "webrtc.masking.vantage.port",
        Integer.toString(port),
        "webrtc.masking.vantage.bind",
        "127.0.0.1",
        "webrtc.masking.vantage.secret",
        secret);
  }

  /** The same as environment variables. */
  Map<String, String> environment() {
    Map<String, String> variables = new LinkedHashMap<>();
    settings()
        .forEach(
            (key, value) -> variables.put(key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
    return variables;
  }

  /** Each application works, with its own session and settings, at the one port. */
  void requireEachItsOwn(Function<String, Application> applications) throws IOException {
    Visitor shop = visitor(SHOP, applications);
    requireAssessed(SHOP, shop);

    Visitor news = shop.at(applications.apply(NEWS));
    news.endpointsAt(NEWS_PATH);
    assertThat(news.get("/shop/page").body()).containsOnlyOnce("/news" + NEWS_PATH + "/probe.js");
    assertThat(news.verdict()).startsWith("PENDING");
    requireAssessed(NEWS, news);
    assertThat(news.get(Visitor.PATH + "/probe.js").statusCode()).isEqualTo(404);

    Visitor closed = visitor(CLOSED, applications);
    assertThat(closed.get("/shop/page").body()).contains("Welcome").doesNotContain("<script");
    assertThat(closed.get(Visitor.PATH + "/probe.js").statusCode()).isEqualTo(404);
  }

  /** A visitor of one of the applications. */
  static Visitor visitor(String name, Function<String, Application> applications) {
    Visitor visitor = new Visitor(applications.apply(name));
    if (name.equals(NEWS)) {
      visitor.endpointsAt(NEWS_PATH);
    }
    return visitor;
  }

  /** The page has the tag once, and the visitor's own packets are seen. */
  void requireAssessed(String name, Visitor visitor) throws IOException {
    assertThat(visitor.get("/shop/page").body()).as(name).containsOnlyOnce("/probe.js");
    Challenge challenge = visitor.challenge();
    assertThat(challenge.port()).as(name).isEqualTo(port);
    visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
    assertThat(visitor.verdict()).as(name).isEqualTo("CONSISTENT HIGH");
  }

  /** The application that has the jar as well works, and one line names both. */
  void requireOwnJarNamed(Function<String, Application> applications, String log)
      throws IOException {
    requireAssessed(OWN, visitor(OWN, applications));
    assertThat(log.lines().filter(line -> line.contains("masking filter more than once")))
        .singleElement()
        .asString()
        .contains("The application /own", " and ", "remove the other")
        .containsPattern("WEB-INF/lib/[a-z-]+-1\\.0\\.0-SNAPSHOT-standalone\\.jar");
  }

  /**
   * The others go on when that application is undeployed which opened the port for all of them.
   *
   * @return its name
   */
  String requireOthersGoOn(
      Function<String, Application> applications, String log, Consumer<String> undeploy)
      throws IOException {
    Matcher holder = HOLDER.matcher(log);
    assertThat(holder.find()).as(log).isTrue();
    String gone = holder.group(1);

    undeploy.accept(gone);

    assertThat(visitor(gone, applications).get("/shop/page").statusCode()).isEqualTo(404);
    for (String name : List.of(SHOP, NEWS, OWN)) {
      if (!name.equals(gone)) {
        requireAssessed(name, visitor(name, applications));
      }
    }
    return gone;
  }
}
