package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.BootLibraries.Version;
import io.github.webrtcmasking.internal.deployment.container.ServerProcess.Kind;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.internal.deployment.container.boot.BootWar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Spring Boot in WARs on a server, which calls the jar's own initializer, too. */
class SpringBootWarIT {

  private static final String MARK = "Manifest-Version: 1.0\r\nSpring-Boot-Version: 3.5.16\r\n\r\n";

  private static final String WEB_XML =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">%s</web-app>
      """
          .formatted(WebXml.VANTAGE);

  static Stream<Kind> servers() {
    return SpringBootIT.ALL ? Stream.of(Kind.TOMCAT_10, Kind.JETTY) : Stream.of(Kind.TOMCAT_10);
  }

  @ParameterizedTest
  @MethodSource("servers")
  void filterIsInstalledOnceWithTheSettingsOfSpring(Kind kind) throws Exception {
    Map<String, War> wars = new LinkedHashMap<>();
    wars.put("marked", war("enabled=true").with("META-INF/MANIFEST.MF", MARK));
    wars.put("off", war("enabled=false").with("META-INF/MANIFEST.MF", MARK));
    wars.put(
        "excluded",
        war("enabled=true\nspring.autoconfigure.exclude=io.github.webrtcmasking.internal.springboot.MaskingAutoConfiguration")
            .with("META-INF/MANIFEST.MF", MARK));
    wars.put("unmarked", war("enabled=true"));
    try (ServerProcess server = ServerProcess.begin(kind, wars)) {
      server.await();

      Visitor marked = new Visitor(server.application("marked"));
      assertThat(marked.get("/shop/page").body())
          .containsOnlyOnce("\"/marked/of-spring/probe.js\"");
      assertThat(marked.get("/of-spring/probe.js").statusCode()).isEqualTo(200);
      for (String each : List.of("off", "excluded")) {
        assertThat(new Visitor(server.application(each)).get("/shop/page").body())
            .contains("<title>Shop</title>")
            .doesNotContain("probe.js");
      }
      assertThat(new Visitor(server.application("unmarked")).get("/shop/page").body())
          .containsOnlyOnce("probe.js");
      assertThat(server.log())
          .containsOnlyOnce("serves /marked:")
          .containsOnlyOnce("serves /unmarked:")
          .doesNotContain("serves /off", "serves /excluded")
          .contains("did not call the filter's auto-configuration (MaskingAutoConfiguration)");
    }
  }

  private static War war(String setting) {
    return War.of(WEB_XML, Library.STANDALONE)
        .withPackageOf(BootWar.class)
        .withJars(BootLibraries.of(Version.BOOT_3, Set.of()))
        .with(
            "WEB-INF/classes/application.properties",
            "webrtc.masking.path=/of-spring\nwebrtc.masking." + setting + "\n");
  }
}
