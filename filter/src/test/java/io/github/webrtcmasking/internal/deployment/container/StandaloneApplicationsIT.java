package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.webrtcmasking.internal.deployment.container.ServerProcess.Kind;
import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.testing.DiagnosticHeader;
import io.github.webrtcmasking.testing.Events;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The standalone jar on plain servlet containers: in an application that has nothing else, and
 * beside libraries of other versions.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(names = {"TOMCAT_10", "TOMCAT_11", "JETTY"})
class StandaloneApplicationsIT {

  private static final String FILE = "WEB-INF/classes/META-INF/microprofile-config.properties";

  /** Of a logger of the filter, or of a library in its jar. */
  private static final Pattern OURS = Pattern.compile("[A-Z]+ io\\.github\\.webrtcmasking\\.");

  /** What would not work, and is overridden by the next source. */
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "WEBRTC_MASKING_DIAGNOSTICS", "true",
          "WEBRTC_MASKING_VANTAGE_BIND", "192.0.2.77",
          "JAVA_TOOL_OPTIONS",
              "-Dwebrtc.masking.vantage.bind=127.0.0.1 -Dwebrtc.masking.vantage.port=0");

  private static ServerProcess server;

  @Parameter Kind kind;

  @BeforeParameterizedClassInvocation
  static void start(Kind kind) throws Exception {
    Map<String, War> wars = new LinkedHashMap<>();
    wars.put("empty", standalone());
    wars.put(
        "set",
        standalone(
                WebXml.setting("vantage.port", "81"),
                WebXml.setting("diagnostics", "false"),
                WebXml.setting("path", "/from-context"))
            .with(FILE, "webrtc.masking.path=/from-file\nwebrtc.masking.session.create=true\n"));
    wars.put("thinned", thinned());
    wars.put("entry", thinned(WebXml.MASKING_FILTER));
    wars.putAll(OwnLibraries.wars(Library.STANDALONE));
    server = ServerProcess.begin(kind, wars, ENVIRONMENT);
    server.await();
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    server.close();
  }

  private static War standalone(String... parts) {
    return War.of(WebXml.open(parts), Library.STANDALONE);
  }

  private static War thinned(String... parts) throws IOException {
    return War.of(WebXml.open(parts), new Library[0]).withJars(List.of(thinnedJar()));
  }

  /** As a tool leaves it that removes classes of which it sees no use. */
  private static Path thinnedJar() throws IOException {
    Path jar = ClassPath.newDirectory("thinned").resolve("thinned.jar");
    Files.copy(ClassPath.standaloneJar(), jar);
    try (FileSystem classes = FileSystems.newFileSystem(jar)) {
      Files.delete(
          classes.getPath("io/github/webrtcmasking/internal/endpoint/ChallengeEndpoint.class"));
    }
    return jar;
  }

  private static Visitor visitor(String application) {
    return new Visitor(server.application(application));
  }

  @ParameterizedTest
  @CsvSource({"empty", "yasson", "johnzon", "jsonp", "parent", "child"})
  void visitorIsAssessed(String application) throws Exception {
    Visitor visitor = visitor(application);

    assertThat(visitor.get("/shop/page").body()).containsOnlyOnce("/webrtc-masking/probe.js");
    Challenge challenge = visitor.challenge();
    visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));

    assertThat(visitor.verdict()).isEqualTo("CONSISTENT HIGH");
  }

  @Test
  void everySourceOfSettingsIsReadInItsOrder() {
    Visitor visitor = visitor("set");

    // The context parameter before the file, the environment before the context parameter.
    assertThat(DiagnosticHeader.of(visitor.get("/shop/plain"))).contains("injected");
    assertThat(visitor.get("/from-context/probe.js").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/from-file/probe.js").statusCode()).isEqualTo(404);
    // Only the file has it.
    visitor.endpointsAt("/from-context");
    Challenge challenge = visitor.challenge();
    // System properties before all others.
    assertThat(challenge.iceServers()).hasSize(1);
    assertThat(challenge.port()).isNotEqualTo(81);
  }

  @ParameterizedTest
  @CsvSource({
    "yasson,  jsonb,   'yasson-3.0.3.jar tea [1, 2]'",
    "yasson,  jsonp,   'parsson-1.1.5.jar {\"article\":\"tea\"}'",
    "yasson,  config,  smallrye-config-core-3.9.1.jar Tea",
    "yasson,  jackson, 'jackson-databind-2.15.4.jar {\"article\":\"tea\"}'",
    "johnzon, jsonb,   'johnzon-jsonb-2.0.1.jar tea [1, 2]'",
    "johnzon, jsonp,   'johnzon-core-2.0.1.jar {\"article\":\"tea\"}'",
    "jsonp,   jsonp,   'jakarta.json-2.0.1.jar {\"article\":\"tea\"}'",
  })
  void applicationUsesItsOwnLibraries(String application, String library, String used) {
    assertThat(visitor(application).get("/libraries/" + library).body()).isEqualTo(used);
  }

  @ParameterizedTest
  @CsvSource({"thinned", "entry"})
  void pagesOfAnApplicationWhoseJarWasThinnedArriveAsWithoutIt(String application) {
    Visitor visitor = visitor(application);

    for (int i = 0; i < 2; i++) {
      assertThat(visitor.get("/shop/page").statusCode()).isEqualTo(200);
      assertThat(visitor.get("/shop/page").body()).doesNotContain("webrtc-masking");
      assertThat(visitor.askForChallenge().statusCode()).isEqualTo(404);
    }
    assertThat(
            server.log().lines().filter(line -> line.contains("is off in /" + application + ":")))
        .singleElement(STRING)
        .contains("ChallengeEndpoint");
  }

  @Test
  void logHasOneLineOfOursForEachApplication() {
    assertThat(server.log().lines().filter(line -> OURS.matcher(line).find()))
        .filteredOn(line -> !line.contains(" is off in "))
        .hasSize(9)
        .allMatch(line -> line.contains("INFO") && line.contains(" serves /"));
  }
}
