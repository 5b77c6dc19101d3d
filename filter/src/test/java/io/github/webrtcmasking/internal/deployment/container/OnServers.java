package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.Events;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@link SameOnEmbeddedTest} also on servers that are too large for every build. */
class OnServers {

  private static final SameTable TABLE = new SameTable();

  @AfterAll
  static void write() throws IOException {
    TABLE.write();
  }

  @ParameterizedTest
  @EnumSource
  void nothingDiffersButTheTag(ServerProcess.Kind kind) throws Exception {
    SameComparison comparison = SameComparison.of(kind);
    comparison.requireAlike();
    TABLE.add(kind, comparison);
  }

  @ParameterizedTest
  @EnumSource(names = {"PAYARA", "GLASSFISH", "WILDFLY", "LIBERTY"})
  void whatDoesNotFitIsOneLineAndTheApplicationRuns(ServerProcess.Kind kind) throws Exception {
    ClashingApplications applications = new ClashingApplications(kind);
    try (ServerProcess server = ServerProcess.begin(kind, applications.all())) {
      server.await();
      for (Map.Entry<String, ClashingApplications.Want> each : applications.wanted().entrySet()) {
        Visitor visitor = new Visitor(server.application(each.getKey()));
        String page = visitor.get("/shop/page").body();
        assertThat(page).as(each.getKey()).contains("Welcome");
        assertThat(page.split("/probe\\.js", -1))
            .as(each.getKey())
            .hasSize(each.getValue().runs() ? 2 : 1);
      }
      server.stop();
      for (Map.Entry<String, ClashingApplications.Want> each : applications.wanted().entrySet()) {
        assertThat(server.wholeLog().lines().filter(each.getValue()::isSaidBy))
            .as(each.getKey())
            .singleElement()
            .asString()
            .contains(each.getValue().words());
      }
    }
  }

  /** Which of them works is the order of the server's class loader; a former one tells nothing. */
  @ParameterizedTest
  @EnumSource
  @EnabledIfSystemProperty(named = FormerVersionTest.JAR, matches = ".+")
  void twoVersionsInOneApplicationWorkAsOne(ServerProcess.Kind kind) throws Exception {
    byte[] former = Files.readAllBytes(Path.of(System.getProperty(FormerVersionTest.JAR)));
    List<War.Library> libraries = new ArrayList<>(List.of(kind.libraries()));
    libraries.add(War.Library.FILTER);
    War war =
        War.of(WebXml.open(WebXml.VANTAGE), libraries.toArray(War.Library[]::new))
            .with("WEB-INF/lib/webrtc-masking-filter-former.jar", former);
    try (ServerProcess server = ServerProcess.start(kind, war)) {
      Visitor visitor = new Visitor(server.application());
      assertThat(visitor.get("/shop/page").body()).containsOnlyOnce("/probe.js");
      Visitor.Challenge challenge = visitor.challenge();
      visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
      assertThat(visitor.verdict()).startsWith("CONSISTENT");
      server.stop();
      List<String> told =
          server.wholeLog().lines().filter(line -> line.contains("there more than once")).toList();
      assertThat(told).hasSizeLessThanOrEqualTo(1);
      System.out.println(kind + (told.isEmpty() ? " runs the former version" : ": " + told));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PAYARA", "GLASSFISH", "WILDFLY", "LIBERTY"})
  void includesThatNobodyTellsUsOfCutNoPage(ServerProcess.Kind kind) throws Exception {
    try (ServerProcess server = ServerProcess.begin(kind, UntoldIncludes.wars(kind.libraries()))) {
      server.await();
      if (!UntoldIncludes.requireWholePages(server::application)) {
        System.out.println(kind + " lets no application include another");
      }
    }
  }

  @Test
  void sessionsOfDistributableApplicationOutliveWildFly() throws Exception {
    ServerProcess.Kind kind = ServerProcess.Kind.WILDFLY;
    War war = War.of(WebXml.open(WebXml.VANTAGE, "<distributable/>"), War.Library.FILTER);
    try (ServerProcess server = ServerProcess.start(kind, war)) {
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
