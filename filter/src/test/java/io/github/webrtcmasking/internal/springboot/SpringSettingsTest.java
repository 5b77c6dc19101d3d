package io.github.webrtcmasking.internal.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.webrtcmasking.internal.check.SelfCheckReaction;
import io.github.webrtcmasking.internal.config.ConfigException;
import io.github.webrtcmasking.internal.config.MaskingConfig;
import io.github.webrtcmasking.internal.config.MaskingConfigReader;
import io.github.webrtcmasking.internal.config.SettingSource;
import io.github.webrtcmasking.internal.config.SettingSources;
import io.github.webrtcmasking.internal.shield.ShieldMode;
import io.github.webrtcmasking.papers.Paper;
import io.github.webrtcmasking.papers.Paper.Snippet;
import io.github.webrtcmasking.testing.LogLines;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

/** Spring's own environment, as Spring Boot prepares it. */
class SpringSettingsTest {

  private final StandardEnvironment environment = new StandardEnvironment();

  private SpringSettingsTest with(PropertySource<?> source) {
    environment.getPropertySources().addFirst(source);
    return this;
  }

  private SpringSettingsTest properties(Map<String, Object> properties) {
    return with(new MapPropertySource("properties", properties));
  }

  /** In the place of the process's own. */
  private SpringSettingsTest variables(Map<String, Object> variables) {
    String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
    environment
        .getPropertySources()
        .replace(name, new SystemEnvironmentPropertySource(name, variables));
    return this;
  }

  private SpringSettingsTest yaml(String text) throws Exception {
    new YamlPropertySourceLoader()
        .load("yaml", new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)))
        .forEach(this::with);
    return this;
  }

  private MaskingConfig read(Map<String, String> parameters) {
    ConfigurationPropertySources.attach(environment);
    SettingSource settings =
        SettingSources.of(
            getClass().getClassLoader(),
            "Apache Tomcat/11",
            parameters,
            new SpringSettings(environment));
    return MaskingConfigReader.read(settings, new SecureRandom());
  }

  private MaskingConfig read() {
    return read(Map.of());
  }

  private List<String> logged() {
    try (LogLines log = LogLines.of(MaskingConfigReader.class)) {
      read();
      return log.all();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "webrtc.masking.public-path",
    "webrtc.masking.publicPath",
    "webrtc.masking.public_path",
    "WEBRTC.MASKING.PUBLIC-PATH",
  })
  void propertyIsFoundInEverySpellingThatSpringKnows(String name) {
    properties(Map.of(name, "/seen"));

    assertThat(read().publicPath().under("")).isEqualTo("/seen");
    assertThat(logged()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "WEBRTC_MASKING_PUBLIC_PATH",
    "WEBRTC_MASKING_PUBLICPATH",
    "webrtc_masking_publicpath"
  })
  void variableIsFoundInEverySpellingThatSpringKnows(String name) {
    variables(Map.of(name, "/seen"));

    assertThat(read().publicPath().under("")).isEqualTo("/seen");
    assertThat(logged()).isEmpty();
  }

  @Test
  void listMayBeWrittenAsSpringWritesLists() throws Exception {
    yaml(
        """
        webrtc.masking:
          trusted-proxies:
            - 10.0.0.0/8
            - 192.0.2.1
          pages.exclude: [/a/*, /b/*]
        """);
    assertThat(read().proxies().ranges()).hasSize(2);
    assertThat(read().excludedPages()).containsExactly("/a/*", "/b/*");
    assertThat(logged()).isEmpty();
  }

  @Test
  void settingsOfThePaperAreRead() throws Exception {
    for (Snippet snippet : Paper.of("docs/configuration.md").snippetsBelow("### Spring Boot")) {
      yaml(snippet.text());
    }
    assertThat(read().proxies().ranges()).hasSize(1);
    assertThat(logged()).isEmpty();
  }

  @Test
  void listMayBeNumberedVariables() {
    variables(
        Map.of("WEBRTC_MASKING_PAGES_EXCLUDE_0", "/a/*", "WEBRTC_MASKING_PAGES_EXCLUDE_1", "/b"));

    assertThat(read().excludedPages()).containsExactly("/a/*", "/b");
  }

  /** YAML reads {@code off} as a truth value. */
  @Test
  void whatIsSwitchedOffInYamlIsOff() throws Exception {
    yaml("webrtc.masking:\n  self-check: off\n  shield.mode: off\n");

    assertThat(read().selfCheck()).isEqualTo(SelfCheckReaction.OFF);
    assertThat(read().shield().mode()).isEqualTo(ShieldMode.OFF);
  }

  @Test
  void rulesOfTheGateAreReadWithTheirNames() throws Exception {
    yaml(
        """
        webrtc.masking.gate:
          names: [Checkout-1, login]
          Checkout-1:
            path: /checkout/*
            action: deny
            min-confidence: HIGH
          login:
            path: ${login.path}
            action: "redirect:/code"
        login.path: /login
        """);
    assertThat(read().gate().rules())
        .extracting(rule -> rule.name())
        .containsExactly("Checkout-1", "login");
    assertThat(logged()).isEmpty();
  }

  @Test
  void springCountsBeforeEveryOtherSource() {
    properties(Map.of("webrtc.masking.path", "/spring"));

    assertThat(read(Map.of("webrtc.masking.path", "/parameter")).path()).isEqualTo("/spring");
    assertThat(read(Map.of("webrtc.masking.public-path", "/parameter")).publicPath().under(""))
        .isEqualTo("/parameter");
  }

  @Test
  void nameThatDoesNotExistIsToldOnce() {
    properties(Map.of("webrtc.masking.trusted-proxy", "10.0.0.1", "webrtc.masking.typo[0]", "x"));

    assertThat(logged())
        .containsExactlyInAnyOrder(
            "WARNING webrtc.masking.trusted-proxy is not a setting of the WebRTC masking filter;"
                + " ignored",
            "WARNING webrtc.masking.typo is not a setting of the WebRTC masking filter; ignored");
  }

  @Test
  void ruleThatIsNotListedIsRefused() {
    properties(Map.of("webrtc.masking.gate.checkout.path", "/checkout"));

    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("webrtc.masking.gate.checkout.path = '/checkout'");
  }

  @Test
  void wrongValueIsNamedWithWhatIsAllowed() {
    properties(Map.of("webrtc.masking.vantage.port", 81));

    assertThatThrownBy(this::read)
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("webrtc.masking.vantage.port = '81': allowed is");
  }
}
