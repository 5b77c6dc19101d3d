package io.github.webrtcmasking.internal.injection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our classes, compiled against Servlet 6.0, in a Tomcat 11 of their own class loader. */
class Servlet61Test {
  private static final String TAG = ScriptTag.collector(Container.SCRIPT, "").text();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
  private static URLClassLoader loader;
  private static AutoCloseable server;
  private static int port;

  @BeforeAll
  static void start() throws Exception {
    List<URL> classPath = new ArrayList<>();
    try (Stream<Path> jars = Files.list(Path.of("target", "tomcat-11"))) {
      for (Path jar : jars.toList()) {
        classPath.add(jar.toUri().toURL());
      }
    }
    classPath.add(Path.of("target", "classes").toUri().toURL());
    classPath.add(Path.of("target", "test-classes").toUri().toURL());
    loader =
        new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    Class<?> application = loader.loadClass(Servlet61Application.class.getName());
    assertThat(application).isNotSameAs(Servlet61Application.class);
    Method start = application.getDeclaredMethod("start");
    start.setAccessible(true);
    server = (AutoCloseable) start.invoke(null);
    Method portOf = application.getDeclaredMethod("port");
    portOf.setAccessible(true);
    port = (int) portOf.invoke(server);
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
    loader.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/buffer/array", "/buffer/direct", "/buffer/part"})
  void pageInByteBuffersGetsTheTag(String path) throws Exception {
    HttpResponse<String> page = get(path);
    assertThat(page.body())
        .isEqualTo(SmallApplication.PAGE.replace("a>b\">", "a>b\">" + TAG))
        .hasSize(SmallApplication.PAGE.length() + TAG.length());
    assertThat(page.headers().firstValueAsLong("Content-Length"))
        .hasValue(page.body().getBytes(UTF_8).length);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/redirect/status, 307",
    "/redirect/clear, 302",
    "/redirect/both, 303",
    "/redirect/location, 302"
  })
  void redirectAfterPartOfAPageIsARedirectAlone(String path, int status) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Location")).isPresent();
    assertThat(answer.body()).doesNotContain("<html").doesNotContain("<script");
  }

  @Test
  void redirectMayKeepWhatWasWritten() throws Exception {
    HttpResponse<String> answer = get("/redirect/keep");
    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.body()).isEqualTo("<p>moved</p>");
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Accept", "text/html")
            .build(),
        BodyHandlers.ofString());
  }
}
