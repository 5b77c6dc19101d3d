package io.github.webrtcmasking.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.ProgramRun;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real environment variables, in a process of their own, under several implementations. */
class EnvironmentTest {

  private static final String SECRET =
      "e85db7d10d4a12a6c4ca2ab0f0ce6915b309a0ba23ec975d4e372b70d2e1ceb7";

  /** Every setting with a value that is not the default; the names are those of the papers. */
  private static final Map<String, String> EVERYTHING =
      Map.ofEntries(
          Map.entry("enabled", "true"),
          Map.entry("path", "/other-path"),
          Map.entry("public-path", "/front/other-path"),
          Map.entry("pages.include", "/shop/*"),
          Map.entry("pages.exclude", "*.xml"),
          Map.entry("diagnostics", "true"),
          Map.entry("session.create", "true"),
          Map.entry("session.from", "application"),
          Map.entry("collector.timeout", "PT3S"),
          Map.entry("collector.consent", "required"),
          Map.entry("collector.consent-notice", "/privacy.html"),
          Map.entry("collector.global-privacy-control", "respect"),
          Map.entry("vantage.enabled", "true"),
          Map.entry("vantage.listen", "true"),
          Map.entry("vantage.port", "3479"),
          Map.entry("vantage.bind", "127.0.0.1"),
          Map.entry("vantage.host", "shop.example"),
          Map.entry("vantage.secret", SECRET),
          Map.entry("vantage.previous-secret", new StringBuilder(SECRET).reverse().toString()),
          Map.entry("ice-servers", "turn:turn.example:3478?transport=udp"),
          Map.entry("turn.secret", "north"),
          Map.entry("trusted-proxies", "10.0.0.0/8, ::1"),
          Map.entry("client-address-header", "Forwarded"),
          Map.entry("config-sources", "discovered"),
          Map.entry("addresses.nat64-prefixes", "2001:db8:64::/96"),
          Map.entry("addresses.keep", "prefix"),
          Map.entry("lookup.network-database", "/data/asn.mmdb"),
          Map.entry("lookup.relay-ranges", "192.0.2.0/24"),
          Map.entry("lookup.anonymizer-database", "/data/plus.mmdb,/data/exits.txt"),
          Map.entry("lookup.country-database", "/data/country.mmdb"),
          Map.entry("lookup.anonymizer-verdict", "masked"),
          Map.entry("lookup.relay-catalogue", "shipped,/data/relays.txt"),
          Map.entry("lookup.hosting-networks", "AS64500"),
          Map.entry("lookup.sibling-networks", "AS64500+AS64501"),
          Map.entry("known-egress", "office=192.0.2.0/24"),
          Map.entry("self-check", "warn"),
          Map.entry("round-trip", "verdict"),
          Map.entry("round-trip-header", "X-Round-Trip"),
          Map.entry("self.from", "192.0.2.0/24"),
          Map.entry("shield.mode", "relay-only"),
          Map.entry("shield.include", "/shop/*"),
          Map.entry("gate.names", "Check-Out"),
          Map.entry("gate.mode", "enforce"),
          Map.entry("gate.header", "X-Risk"),
          Map.entry("gate.refusal-page", "own"),
          Map.entry("gate.refusal-template", "/WEB-INF/sorry.html"),
          Map.entry("gate.contact", "help@shop.example"),
          Map.entry("gate.Check-Out.path", "/pay/*"),
          Map.entry("gate.Check-Out.methods", "POST"),
          Map.entry("gate.Check-Out.when", "MASKED"),
          Map.entry("gate.Check-Out.min-confidence", "HIGH"),
          Map.entry("gate.Check-Out.pending", "wait-then-act"),
          Map.entry("gate.Check-Out.wait", "PT3S"),
          Map.entry("gate.Check-Out.action", "redirect:/step-up"),
          Map.entry("gate.Check-Out.mode", "observe"),
          Map.entry("gate.Check-Out.cleared-by", "secondFactor"));

  /** Whose implementation reads the variables. */
  enum Implementation {
    /** Ours, where the server has none. */
    OURS("Apache Tomcat/11"),
    SMALLRYE("WildFly"),
    GERONIMO("Apache Tomcat (TomEE)/10");

    private final String serverInfo;

    Implementation(String serverInfo) {
      this.serverInfo = serverInfo;
    }

    String classPath() {
      // Surefire's own class path is only a manifest; this property holds the real one.
      String tests =
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
      return switch (this) {
        case OURS, SMALLRYE -> tests;
        case GERONIMO ->
            Stream.concat(
                    Arrays.stream(tests.split(File.pathSeparator))
                        .filter(part -> !part.contains("smallrye"))
                        .filter(part -> !part.contains("microprofile-config-api")),
                    jars(Path.of("target", "geronimo-config")))
                .collect(Collectors.joining(File.pathSeparator));
      };
    }

    private static Stream<String> jars(Path folder) {
      try (Stream<Path> files = Files.list(folder)) {
        return files.map(Path::toString).toList().stream();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everySettingCanBeAnEnvironmentVariable(Implementation implementation) throws Exception {
    List<String> told = told(implementation, variables(EVERYTHING));
    List<String> settings = told.stream().filter(line -> line.startsWith("webrtc.")).toList();
    assertThat(settings)
        .allSatisfy(
            line -> {
              String name = line.substring(0, line.indexOf('='));
              String expected = EVERYTHING.get(name.substring(Settings.PREFIX.length()));
              assertThat(line)
                  .as("a new setting needs its Map.entry in EnvironmentTest.EVERYTHING")
                  .isEqualTo(name + "=" + expected);
            })
        .hasSizeGreaterThanOrEqualTo(EVERYTHING.size());
    assertThat(told).noneMatch(line -> line.contains("refused") || line.contains("ignored"));
  }

  @ParameterizedTest
  @EnumSource
  void typingErrorIsWarnedOfOnce(Implementation implementation) throws Exception {
    List<String> told = told(implementation, Map.of("WEBRTC_MASKING_TRUSTED_PROXYS", "10.0.0.0/8"));
    assertThat(told)
        .filteredOn(line -> line.contains("is not a setting"))
        .singleElement()
        .asString()
        .contains("WEBRTC_MASKING_TRUSTED_PROXYS");
  }

  @ParameterizedTest
  @EnumSource
  void ruleThatNobodyNamesIsRefused(Implementation implementation) throws Exception {
    List<String> told = told(implementation, Map.of("WEBRTC_MASKING_GATE_CHEKOUT_PATH", "/pay/*"));
    assertThat(told).anyMatch(line -> line.startsWith("refused: WEBRTC_MASKING_GATE_CHEKOUT_PATH"));
  }

  private static Map<String, String> variables(Map<String, String> settings) {
    Map<String, String> variables = new HashMap<>();
    settings.forEach(
        (name, value) -> variables.put(Environment.spelling(Settings.PREFIX + name), value));
    return variables;
  }

  private static List<String> told(Implementation implementation, Map<String, String> variables)
      throws Exception {
    ProcessBuilder probe =
        new ProcessBuilder(
            ProgramRun.ofJdk("java"),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            implementation.classPath(),
            EnvironmentProbe.class.getName(),
            implementation.serverInfo);
    probe.environment().putAll(variables);
    return ProgramRun.of(probe, Duration.ofMinutes(1)).succeeds(implementation).lines().toList();
  }
}
