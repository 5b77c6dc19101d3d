package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.testing.Events;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link UnchangedApplicationTest} on servers that are too large for every build. */
class OnServers {

  private static final int VISITS = 100;
  private static final int MOST_LINES = 3;

  /** A page at the root, by a servlet that is no file servlet, where no constraint is declared. */
  private static final String HOME =
      """
      <servlet><servlet-name>home</servlet-name><jsp-file>/home.jsp</jsp-file></servlet>
      <servlet-mapping><servlet-name>home</servlet-name><url-pattern>/</url-pattern>
      </servlet-mapping><distributable/>
      """;

  private static final List<String> TROUBLE =
      List.of("masking", "wflyee0007", "cwwwc0002w", "uncovered");

  private static War war(ServerProcess.Kind kind) {
    String webXml = WebXml.open(WebXml.VANTAGE, HOME);
    War war =
        kind == ServerProcess.Kind.GLASSFISH
            ? War.of(webXml, Library.FILTER, Library.CONFIG)
            : War.of(webXml, Library.FILTER);
    return war.with("home.jsp", "<html><head></head><body>Home ${1 + 1}</body></html>");
  }

  @ParameterizedTest
  @EnumSource
  void dayIsSilentAndTheRootStaysOpen(ServerProcess.Kind kind) throws Exception {
    try (ServerProcess server = ServerProcess.start(kind, war(kind))) {
      Visitor visitor = new Visitor(server.application());
      assertThat(visitor.get("/").statusCode()).isEqualTo(200);
      assertThat(visitor.get("/").body()).contains("Home 2").containsOnlyOnce("/probe.js");
      for (int i = 0; i < VISITS; i++) {
        visitor.get("/shop/page");
      }
      Visitor.Challenge challenge = visitor.challenge();
      visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
      assertThat(visitor.verdict()).startsWith("CONSISTENT");
      server.stop();

      List<String> ofOurs = server.log().lines().filter(OnServers::isTrouble).distinct().toList();
      assertThat(ofOurs).hasSizeLessThanOrEqualTo(MOST_LINES);
      assertThat(ofOurs).noneMatch(line -> line.matches(".*( W | E |WARN|ERROR|SEVERE).*"));
    }
  }

  private static boolean isTrouble(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return TROUBLE.stream().anyMatch(lower::contains) && !lower.contains("webrtc-masking-filter");
  }

  @ParameterizedTest
  @EnumSource
  void twoJarsAreNamedAndOneOfThemWorks(ServerProcess.Kind kind) throws Exception {
    War two =
        war(kind).with("WEB-INF/lib/masking-old.jar", Files.readAllBytes(ClassPath.filterJar()));
    try (ServerProcess server = ServerProcess.start(kind, two)) {
      Visitor visitor = new Visitor(server.application());

      assertThat(visitor.get("/shop/page").body()).containsOnlyOnce("/probe.js");
      assertThat(server.log().lines().filter(line -> line.contains("there more than once")))
          .singleElement()
          .asString()
          .contains("masking-old.jar", "webrtc-masking-filter.jar");
    }
  }

  @Test
  void sessionsOfADistributableApplicationOutliveWildFly() throws Exception {
    ServerProcess.Kind kind = ServerProcess.Kind.WILDFLY;
    try (ServerProcess server = ServerProcess.start(kind, war(kind))) {
      Visitor visitor = new Visitor(server.application());
      visitor.get("/shop/page");
      Visitor.Challenge challenge = visitor.challenge();
      visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
      assertThat(visitor.verdict()).startsWith("CONSISTENT");

      server.restart();

      // The session is there; its networks are unknown to a server that has another key.
      assertThat(visitor.state()).containsKey("attributes");
    }
  }
}
