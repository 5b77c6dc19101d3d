package io.github.webrtcmasking.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * All places of settings, with an application's class loader, on a server without MicroProfile
 * Config and on one that has SmallRye's.
 */
class SettingSourcesTest {

  private static final String KEY = "webrtc.masking.path";
  private static final String TOMCAT = "Apache Tomcat/11.0.25";
  private static final String WITH_MICROPROFILE = "WildFly";

  @TempDir Path folder;
  private final List<Path> classes = new ArrayList<>();

  @AfterEach
  void forget() {
    System.clearProperty(KEY);
  }

  /** One more part of the application's class path, with such a file. */
  private void file(String text) throws IOException {
    Path part = folder.resolve("part" + classes.size());
    Path metaInf = Files.createDirectories(part.resolve("META-INF"));
    Files.writeString(metaInf.resolve("microprofile-config.properties"), text);
    classes.add(part);
  }

  private SettingSource source(String server, Map<String, String> servletParameters)
      throws IOException {
    try (URLClassLoader loader =
        new URLClassLoader(
            classes.stream().map(SettingSourcesTest::url).toArray(URL[]::new),
            SettingSourcesTest.class.getClassLoader())) {
      return SettingSources.of(loader, server, servletParameters, SettingSource.NONE);
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {TOMCAT, WITH_MICROPROFILE})
  void systemPropertyBeatsServletParameterBeatsTheFile(String server) throws IOException {
    file(KEY + "=/file");
    assertThat(source(server, Map.of()).find(KEY)).contains("/file");
    assertThat(source(server, Map.of(KEY, "/servlet")).find(KEY)).contains("/servlet");
    System.setProperty(KEY, "/system");
    assertThat(source(server, Map.of(KEY, "/servlet")).find(KEY)).contains("/system");
  }

  /** Open Liberty's variables have this rank, which is above that of system properties. */
  @ParameterizedTest
  @ValueSource(strings = {TOMCAT, WITH_MICROPROFILE})
  void systemPropertyBeatsASourceOfTheServerThatIsAboveIt(String server) throws IOException {
    file("config_ordinal=500\n" + KEY + "=/server");
    assertThat(source(server, Map.of(KEY, "/servlet")).find(KEY)).contains("/server");
    System.setProperty(KEY, "/system");
    assertThat(source(server, Map.of(KEY, "/servlet")).find(KEY)).contains("/system");
  }

  @ParameterizedTest
  @ValueSource(strings = {TOMCAT, WITH_MICROPROFILE})
  void fileWithTheHigherRankCounts(String server) throws IOException {
    file(KEY + "=/first");
    file(KEY + "=/second\nconfig_ordinal=100");
    file(KEY + "=/third\nconfig_ordinal = 101 ");
    assertThat(source(server, Map.of()).find(KEY)).contains("/third");
  }

  @Test
  void firstFileOfTheClassPathCountsAmongEquals() throws IOException {
    file(KEY + "=/first");
    file(KEY + "=/second\nwebrtc.masking.enabled=false");
    assertThat(source(TOMCAT, Map.of()).find(KEY)).contains("/first");
    assertThat(source(TOMCAT, Map.of()).find("webrtc.masking.enabled")).contains("false");
  }

  @ParameterizedTest
  @ValueSource(strings = {TOMCAT, WITH_MICROPROFILE})
  void whatIsNotSetIsEmpty(String server) throws IOException {
    assertThat(text(server, Map.of())).isEmpty();
    assertThat(text(server, Map.of(KEY, ""))).isEmpty();
  }

  /** A blank value says that the setting is not set; what is below does not count either. */
  @ParameterizedTest
  @ValueSource(strings = {TOMCAT, WITH_MICROPROFILE})
  void blankValueHidesWhatIsBelow(String server) throws IOException {
    file(KEY + "=/file");
    assertThat(text(server, Map.of(KEY, ""))).isEmpty();
  }

  private Optional<String> text(String server, Map<String, String> parameters) throws IOException {
    return new Settings(source(server, parameters)).text("path");
  }

  @ParameterizedTest
  @ValueSource(strings = {TOMCAT, WITH_MICROPROFILE})
  void textsComeAsTheyAre(String server) throws IOException {
    String list = "10.0.0.0/8, ::1";
    assertThat(
            source(server, Map.of("webrtc.masking.trusted-proxies", list))
                .find("webrtc.masking.trusted-proxies"))
        .contains(list);
  }

  @ParameterizedTest
  @ValueSource(strings = {TOMCAT, WITH_MICROPROFILE})
  void fileIsReadAsUtf8(String server) throws IOException {
    file("webrtc.masking.turn.secret=Zürich");
    assertThat(source(server, Map.of()).find("webrtc.masking.turn.secret")).contains("Zürich");
  }

  @ParameterizedTest
  @ValueSource(strings = {TOMCAT, WITH_MICROPROFILE})
  void namesOfAllSourcesAreListed(String server) throws IOException {
    file("webrtc.masking.vantage.prot=1");
    System.setProperty(KEY, "/system");
    assertThat(source(server, Map.of("webrtc.masking.pats", "/servlet")).names())
        .containsAll(Set.of(KEY, "webrtc.masking.pats", "webrtc.masking.vantage.prot"));
  }

  @Test
  void onlyOurSettingsAreReadWhereThereIsNoMicroProfileConfig() throws IOException {
    file("shop.secret=tea");
    assertThat(source(TOMCAT, Map.of()).names()).allMatch(name -> name.startsWith("webrtc."));
    assertThat(source(TOMCAT, Map.of()).find("shop.secret")).isEmpty();
    assertThat(source(TOMCAT, Map.of()).find("java.version")).isEmpty();
  }

  @Test
  void fileThatCannotBeReadIsNamed() throws IOException {
    file("webrtc.masking.path=\\uXYZ");
    assertThatThrownBy(() -> source(TOMCAT, Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("part0/META-INF/microprofile-config.properties cannot be read");
  }
}
