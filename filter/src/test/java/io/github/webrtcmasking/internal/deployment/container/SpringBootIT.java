package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.webrtcmasking.internal.deployment.container.BootLibraries.Part;
import io.github.webrtcmasking.internal.deployment.container.BootLibraries.Version;
import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.internal.deployment.container.boot.BootShop;
import io.github.webrtcmasking.testing.Await;
import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.FreePort;
import io.github.webrtcmasking.testing.HeadlessChromium;
import io.github.webrtcmasking.testing.server.ForwardingProxy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Applications of Spring Boot that have nothing but the jar on their class path. The profile {@code
 * spring-boot} tries them all.
 */
class SpringBootIT {

  /** Whether all of them are to be tried, or the most telling. */
  static final boolean ALL = Boolean.getBoolean("spring-boot.all");

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final String SERVES = "serves /";

  private static final String[] SETTINGS = {
    "webrtc.masking.trusted-proxies=127.0.0.0/8", "spring.session.jdbc.initialize-schema=always"
  };

  @TempDir private Path folder;

  /** The most telling two, or all of them. */
  static Stream<Arguments> applications() {
    if (!ALL) {
      return Stream.of(
          Arguments.of(Version.BOOT_4, Part.TOMCAT, Set.of(Part.SECURITY, Part.SESSION)),
          Arguments.of(Version.BOOT_3, Part.JETTY, Set.of(Part.SECURITY)));
    }
    List<Set<Part>> features =
        List.of(
            Set.of(),
            Set.of(Part.SECURITY),
            Set.of(Part.SESSION),
            Set.of(Part.SECURITY, Part.SESSION));
    return Stream.of(Version.values())
        .flatMap(
            version ->
                Stream.of(Part.TOMCAT, Part.JETTY, Part.UNDERTOW)
                    // Spring Boot 4 has no Undertow, which has no Servlet 6.1.
                    .filter(server -> version == Version.BOOT_3 || server != Part.UNDERTOW)
                    .flatMap(
                        server ->
                            features.stream().map(each -> Arguments.of(version, server, each))));
  }

  private static BootProcess application(Version version, Part server, Set<Part> features)
      throws IOException {
    Set<Part> all = new TreeSet<>(features);
    all.add(server);
    return BootProcess.with(version, all.toArray(Part[]::new));
  }

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @MethodSource("applications")
  void chromiumIsConsistentAtHomeAndMaskedBehindAProxy(
      Version version, Part server, Set<Part> features) throws Exception {
    assumeTrue(HeadlessChromium.program().isPresent(), "no chromium on the PATH");
    BootProcess shop =
        application(version, server, features)
            .start(SETTINGS[0], SETTINGS[1], "server.forward-headers-strategy=framework");
    try (shop;
        ForwardingProxy proxy = ForwardingProxy.listeningOn("localhost", shop.port())) {
      visit("home", shop.port(), shop, "CONSISTENT HIGH");
      visit("masked", proxy.port(), shop, "MASKED HIGH");

      assertThat(shop.ours()).singleElement().asString().contains(SERVES, "INFO");
    }
    assertThat(shop.log()).contains(BootShop.STOPPED).doesNotContain(" ERROR ");
  }

  private void visit(String name, int port, BootProcess shop, String verdict) throws Exception {
    try (HeadlessChromium browser =
        HeadlessChromium.open(folder.resolve(name), "http://localhost:" + port + "/shop/page")) {
      Await.until(PATIENCE, () -> shop.log().contains(BootShop.READ + verdict));
      assertThat(browser).isNotNull();
      assertThat(shop.log()).contains(BootShop.READ + verdict);
    }
  }

  /** Settings in Spring's ways, and what is beside a web server and is none of ours. */
  @Test
  void fileWithItsLibrariesWithinIsRunByJava() throws Exception {
    BootProcess shop =
        BootProcess.with(Version.BOOT_3, Part.TOMCAT, Part.ACTUATOR)
            .file("application.yaml", PlacedSettings.only("Spring Boot", "yaml"))
            .file(
                "application-shop.properties",
                """
                spring.main.lazy-initialization=true
                management.server.port=0
                webrtc.masking.path=/of-profile
                webrtc.masking.vantage.bind=127.0.0.1
                """)
            .startPacked("spring.profiles.active=shop");
    try (shop) {
      Visitor visitor = new Visitor(shop.application());

      assertThat(visitor.get("/shop/page").body()).containsOnlyOnce("/of-profile/probe.js");
      visitor.endpointsAt("/of-profile");
      Challenge challenge = visitor.challenge();
      visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));

      assertThat(visitor.verdict()).isEqualTo("CONSISTENT HIGH");
      assertThat(shop.ours())
          .singleElement()
          .asString()
          .contains(SERVES, "/of-profile/probe.js", PlacedSettings.ARRIVED);
    }
  }

  static Stream<Version> versions() {
    return ALL ? Stream.of(Version.values()) : Stream.of(Version.BOOT_4);
  }

  @ParameterizedTest
  @MethodSource("versions")
  void applicationWithoutServletsIsLeftAlone(Version version) throws Exception {
    for (String type : List.of("none", "reactive")) {
      try (BootProcess shop =
          BootProcess.with(version, Part.TOMCAT, Part.REACTIVE)
              .start("spring.main.web-application-type=" + type)) {
        assertThat(shop.ours()).isEmpty();
        assertThat(shop.log()).doesNotContain(" ERROR ");
      }
    }
  }

  @Test
  void settingThatCannotBeObeyedIsToldInSpringsWay() throws Exception {
    String said =
        BootProcess.with(Version.BOOT_4, Part.TOMCAT).startInVain("webrtc.masking.vantage.port=81");

    assertThat(said)
        .contains(
            "A setting of the WebRTC masking filter cannot be obeyed:"
                + " webrtc.masking.vantage.port = '81': allowed is")
        .doesNotContain("\tat ");
  }

  /** The socket of the application before is closed, so that this one takes the same port. */
  @Test
  void applicationThatDevtoolsStartAnewHasOneVantage() throws Exception {
    int port = FreePort.udp();
    BootProcess shop =
        BootProcess.with(Version.BOOT_4, Part.TOMCAT, Part.DEVTOOLS)
            .start("webrtc.masking.vantage.port=" + port);
    try (shop) {
      shop.compileAgain();
      Await.until(PATIENCE, () -> shop.ours().size() > 1);

      assertThat(shop.ours()).hasSize(2).allMatch(line -> line.contains("UDP port " + port));
    }
  }
}
