package io.github.webrtcmasking.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MicroProfile Config by SmallRye, with an application's class loader. */
class MicroProfileSourceTest {

  private static final String KEY = "webrtc.masking.path";

  @TempDir Path classes;

  @AfterEach
  void forget() {
    System.clearProperty(KEY);
  }

  private void file(String text) throws IOException {
    Path folder = Files.createDirectories(classes.resolve("META-INF"));
    Files.writeString(folder.resolve("microprofile-config.properties"), text);
  }

  private SettingSource source(Map<String, String> servletParameters) throws IOException {
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {url()}, MicroProfileSourceTest.class.getClassLoader())) {
      return MicroProfileSource.of(loader, servletParameters, SettingSource.NONE);
    }
  }

  private URL url() throws MalformedURLException {
    return classes.toUri().toURL();
  }

  @Test
  void systemPropertyBeatsServletParameterBeatsTheFile() throws IOException {
    file(KEY + "=/file");
    assertThat(source(Map.of()).find(KEY)).contains("/file");
    assertThat(source(Map.of(KEY, "/servlet")).find(KEY)).contains("/servlet");
    System.setProperty(KEY, "/system");
    assertThat(source(Map.of(KEY, "/servlet")).find(KEY)).contains("/system");
  }

  /** Open Liberty's variables have this rank, which is above that of system properties. */
  @Test
  void systemPropertyBeatsASourceOfTheServerThatIsAboveIt() throws IOException {
    file("config_ordinal=500\n" + KEY + "=/server");
    assertThat(source(Map.of(KEY, "/servlet")).find(KEY)).contains("/server");
    System.setProperty(KEY, "/system");
    assertThat(source(Map.of(KEY, "/servlet")).find(KEY)).contains("/system");
  }

  @Test
  void whatIsNotSetIsEmpty() throws IOException {
    assertThat(source(Map.of()).find(KEY)).isEmpty();
    assertThat(source(Map.of(KEY, "")).find(KEY)).isEmpty();
  }

  @Test
  void textsComeAsTheyAre() throws IOException {
    String list = "10.0.0.0/8, ::1";
    assertThat(
            source(Map.of("webrtc.masking.trusted-proxies", list))
                .find("webrtc.masking.trusted-proxies"))
        .contains(list);
  }

  @Test
  void namesOfAllSourcesAreListed() throws IOException {
    file("webrtc.masking.vantage.prot=1");
    assertThat(source(Map.of(KEY, "/servlet")).names())
        .containsAll(Set.of(KEY, "webrtc.masking.vantage.prot"));
  }
}
