package io.github.webrtcmasking.internal.injection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.injection.BodyServlet.Body;
import io.github.webrtcmasking.internal.injection.Container.Application;
import io.github.webrtcmasking.internal.injection.Container.Running;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wrappers of the application that implement the interface by themselves, between our filters and
 * in dispatches: what is behind them cannot be asked for, and still a page gets one tag.
 */
class OpaqueWrapperTest {
  private static final String TAG =
      "<script type=\"module\" async=\"\" src=\"" + Container.SCRIPT + "\"></script>";
  private static final Map<Container, Running> WITH = new EnumMap<>(Container.class);
  private static final Map<Container, Running> WITHOUT = new EnumMap<>(Container.class);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws Exception {
    Path root = Container.staticRoot(Map.of());
    for (Container container : Container.values()) {
      Application with = application();
      with.injection =
          Optional.of(
              new Injection(
                  new InjectionSettings(
                      new PageSelection(List.of("/*"), List.of()), Diagnostics.OFF),
                  new InjectionCounters()));
      WITH.put(container, container.start(with, root));
      WITHOUT.put(container, container.start(application(), root));
    }
  }

  @AfterAll
  static void stop() {
    WITH.values().forEach(Running::close);
    WITHOUT.values().forEach(Running::close);
  }

  static Stream<Arguments> pages() {
    return Arrays.stream(Container.values())
        .flatMap(container -> pathsIn(container).map(path -> Arguments.of(container, path)));
  }

  /** Jetty includes into wrappers only, as the specification allows it. */
  private static Stream<String> pathsIn(Container container) {
    return application().servlets.keySet().stream()
        .filter(path -> !path.equals("/part"))
        .filter(path -> container != Container.JETTY || !path.contains("/include"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void pageGetsOneTag(Container container, String path) throws Exception {
    String before = get(WITHOUT.get(container), path);
    assertThat(before).contains("<html><head>");
    assertThat(get(WITH.get(container), path))
        .isEqualTo(before.replaceFirst("<html><head>", "<html><head>" + TAG));
  }

  private static Application application() {
    Application app = new Application();
    app.filters.put("/opaque/*", new OpaqueFilter());
    page(app, "/bytes", (q, p) -> p.getOutputStream().print("<html><head></head><p>a"));
    page(app, "/part", (q, p) -> p.getWriter().write("<p>part"));
    for (String place : List.of("", "/opaque")) {
      page(app, place + "/stream", (q, p) -> write(p.getOutputStream()));
      page(app, place + "/writer", (q, p) -> p.getWriter().write("<html><head></head><p>a"));
      page(app, place + "/length", OpaqueWrapperTest::declared);
      page(app, place + "/reset", OpaqueWrapperTest::reset);
      page(app, place + "/forward", (q, p) -> q.getRequestDispatcher("/bytes").forward(q, p));
      page(
          app,
          place + "/forward-opaque",
          (q, p) -> {
            p.getWriter().write("<html><head>lost");
            q.getRequestDispatcher("/opaque/writer").forward(q, opaque(p));
          });
      page(
          app,
          place + "/include-opaque",
          (q, p) -> {
            p.getWriter().write("<html><head></head>");
            q.getRequestDispatcher("/part").include(q, opaque(p));
            q.getRequestDispatcher("/opaque/writer").include(q, opaque(p));
            p.getWriter().write("<p>end");
          });
      page(
          app,
          place + "/include-first",
          (q, p) -> q.getRequestDispatcher("/opaque/length").include(q, opaque(p)));
    }
    return app;
  }

  private static void declared(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentLength(25);
    response.getWriter().write("<html><head></head><p>abc");
  }

  private static void reset(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.getWriter().write("<html><head><title>lost");
    response.resetBuffer();
    response.getWriter().write("<html><head></head><p>kept");
  }

  private static void write(ServletOutputStream out) throws IOException {
    out.print("<html>");
    out.write("<head></head>".getBytes(UTF_8));
    out.flush();
    out.write('x');
  }

  private static void page(Application app, String path, Body body) {
    app.servlets.put(path, BodyServlet.page(body));
  }

  private static HttpServletResponse opaque(HttpServletResponse hidden) {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            OpaqueWrapperTest.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, arguments) -> {
              try {
                return method.invoke(hidden, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static final class OpaqueFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      chain.doFilter(request, opaque(response));
    }
  }

  private static String get(Running server, String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .timeout(Duration.ofSeconds(15))
            .header("Accept", "text/html")
            .build();
    return CLIENT.send(request, BodyHandlers.ofString()).body();
  }
}
