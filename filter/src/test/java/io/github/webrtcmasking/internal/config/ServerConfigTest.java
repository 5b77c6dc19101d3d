package io.github.webrtcmasking.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.webrtcmasking.testing.LogLines;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server's MicroProfile Config; here it is SmallRye. */
class ServerConfigTest {

  private static final String KEY = "webrtc.masking.path";
  private static final String SOURCES =
      "META-INF/services/org.eclipse.microprofile.config.spi.ConfigSource";

  @TempDir Path classes;

  /** A config source of an application. */
  public static final class OwnSource implements ConfigSource {
    @Override
    public Set<String> getPropertyNames() {
      return Set.of(KEY);
    }

    @Override
    public String getValue(String name) {
      return name.equals(KEY) ? "/own" : null;
    }

    @Override
    public String getName() {
      return "own";
    }

    @Override
    public int getOrdinal() {
      return 500;
    }
  }

  @AfterEach
  void forget() {
    System.clearProperty(KEY);
  }

  private void file(String name, String text) throws IOException {
    Path file = classes.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Optional<SettingSource> source(
      ClassLoader server, ConfigSources sources, Map<String, String> parameters)
      throws IOException {
    try (URLClassLoader application =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, server)) {
      return source(application, sources, parameters, application);
    }
  }

  private static Optional<SettingSource> source(
      ClassLoader application,
      ConfigSources sources,
      Map<String, String> parameters,
      ClassLoader context) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(context);
    try {
      return ServerConfig.of(
          application,
          sources,
          List.of(new RankedSource("servlet parameters", 101, SettingSource.of(parameters))),
          Environment.EMPTY);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private SettingSource server(Map<String, String> parameters) throws IOException {
    return source(getClass().getClassLoader(), ConfigSources.DEFAULT, parameters).orElseThrow();
  }

  /** A loader that has the API and nothing else of ours, or also its implementation. */
  private static URLClassLoader libraries(String names) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (Path.of(entry).getFileName().toString().matches(names)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  @Test
  void systemPropertyBeatsServletParameterBeatsTheFile() throws IOException {
    file("META-INF/microprofile-config.properties", KEY + "=/file");

    assertThat(server(Map.of()).find(KEY)).contains("/file");
    assertThat(server(Map.of(KEY, "/servlet")).find(KEY)).contains("/servlet");
    System.setProperty(KEY, "/system");
    assertThat(server(Map.of(KEY, "/servlet")).find(KEY)).contains("/system");
  }

  @Test
  void whatIsSetIsListedAndWhatIsNotIsEmpty() throws IOException {
    SettingSource source = server(Map.of("webrtc.masking.vantage.prot", "1"));

    assertThat(source.names()).contains("webrtc.masking.vantage.prot");
    assertThat(source.find(KEY)).isEmpty();
  }

  @Test
  void whatASourceThrowsIsThrown() throws IOException {
    ClassLoader application = new URLClassLoader(new URL[0], getClass().getClassLoader());
    SettingSource source =
        ServerConfig.of(
                application,
                ConfigSources.DEFAULT,
                List.of(new RankedSource("broken", 101, new BrokenSource())),
                Environment.EMPTY)
            .orElseThrow();

    assertThatThrownBy(() -> source.find(KEY)).isInstanceOf(IllegalStateException.class);
  }

  private static final class BrokenSource implements SettingSource {
    @Override
    public Optional<String> find(String name) {
      if (name.equals(KEY)) {
        throw new IllegalStateException("broken");
      }
      return Optional.empty();
    }

    @Override
    public Set<String> names() {
      return Set.of();
    }
  }

  @Test
  void sourcesOfTheApplicationAreAskedOnlyWhereThatIsSet() throws IOException {
    file(SOURCES, OwnSource.class.getName());
    ClassLoader server = getClass().getClassLoader();

    assertThat(source(server, ConfigSources.DEFAULT, Map.of()).orElseThrow().find(KEY)).isEmpty();
    assertThat(source(server, ConfigSources.DISCOVERED, Map.of()).orElseThrow().find(KEY))
        .contains("/own");
  }

  @Test
  void serverWithoutMicroProfileConfigIsNotAsked() throws IOException {
    assertThat(source(ClassLoader.getPlatformClassLoader(), ConfigSources.DEFAULT, Map.of()))
        .isEmpty();
  }

  @Test
  void libraryOfTheApplicationIsAskedOnlyWhereItsSourcesAre() throws IOException {
    try (URLClassLoader own =
        libraries("(microprofile-config-api|smallrye|jboss-logging|jakarta\\.annotation).*")) {
      assertThat(source(own, ConfigSources.DEFAULT, Map.of(), own)).isEmpty();
      assertThat(
              source(own, ConfigSources.DISCOVERED, Map.of(KEY, "/servlet"), own)
                  .orElseThrow()
                  .find(KEY))
          .contains("/servlet");
    }
  }

  @Test
  void apiWithoutAnImplementationIsToldAndNothingFails() throws IOException {
    try (LogLines log = LogLines.of(ServerConfig.class);
        URLClassLoader server = libraries("microprofile-config-api.*");
        URLClassLoader application =
            new URLClassLoader(new URL[] {classes.toUri().toURL()}, server)) {
      assertThat(source(application, ConfigSources.DEFAULT, Map.of(), application)).isEmpty();
      assertThat(log.all())
          .singleElement()
          .asString()
          .isEqualTo(
              "WARNING What only the server's MicroProfile Config knows is not set, because it"
                  + " cannot be asked: java.lang.IllegalStateException: No ConfigProviderResolver"
                  + " implementation found!");
    }
  }

  /** Without these sources the settings are not the ones that the operator means. */
  @Test
  void whatPreventsTheApplicationsSourcesIsThrown() throws IOException {
    file(SOURCES, "a.b.Missing");

    assertThatThrownBy(
            () -> source(getClass().getClassLoader(), ConfigSources.DISCOVERED, Map.of()))
        .isInstanceOf(ServiceConfigurationError.class)
        .hasMessageContaining("a.b.Missing");
  }

  @Test
  void sourcesOfTheApplicationNeedMicroProfileConfigAndThatIsSaid() throws IOException {
    try (LogLines log = LogLines.of(ServerConfig.class)) {
      assertThat(source(ClassLoader.getPlatformClassLoader(), ConfigSources.DISCOVERED, Map.of()))
          .isEmpty();
      assertThat(log.all())
          .containsExactly(
              "WARNING webrtc.masking.config-sources=discovered does nothing: neither the server nor"
                  + " the application has MicroProfile Config");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Apache Tomcat/10.1.55, true",
    "Apache Tomcat/11.0.25, true",
    "jetty/12.0.33, true",
    "Apache Tomcat (TomEE)/10.1.44 (10.1.2), false",
    "Payara Micro #badassfish, false",
    "WildFly Full 39.0.1.Final (WildFly Core 31.0.1.Final) - 2.3.20.Final, false",
    "IBM WebSphere Liberty/26.0.0.3, false",
    "null, false",
  })
  void serversWithoutMicroProfileConfigAreTold(String serverInfo, boolean bringsNone) {
    assertThat(ServerConfig.bringsNone(serverInfo)).isEqualTo(bringsNone);
  }
}
