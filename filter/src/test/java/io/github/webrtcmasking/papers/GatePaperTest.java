package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.MaskingInitializer;
import io.github.webrtcmasking.papers.Paper.Snippet;
import io.github.webrtcmasking.testing.server.LoopbackTomcat;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.jasper.servlet.JasperInitializer;
import org.apache.jasper.servlet.JspServlet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The examples of docs/gate.md lead back to the page that the visitor wanted, below a context path
 * and without one.
 */
class GatePaperTest {

  private static final String WANTED = "/account/bills?year=2026&x='%2F";
  private static final String KEPT = "/account/bills?year=2026&x=%27%2F";

  private static final Map<String, String> SETTINGS =
      Map.of(
          "vantage.enabled", "false",
          "gate.names", "account",
          "gate.mode", "enforce",
          "gate.account.path", "/account/*",
          "gate.account.action", "redirect:/second-step",
          "gate.account.pending", "act");

  @TempDir Path folder;

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @ParameterizedTest
  @ValueSource(strings = {"", "/shop", "/a/b"})
  void bothExamplesLeadBackToWhatTheVisitorWanted(String contextPath) throws Exception {
    try (LoopbackTomcat tomcat = LoopbackTomcat.create(folder.resolve("tomcat"))) {
      deploy(contextPath, tomcat);
      String shop = "http://localhost:" + tomcat.start().port() + contextPath;
      get(shop + "/welcome");

      assertThat(location(get(shop + WANTED))).isEqualTo(contextPath + "/second-step");
      assertThat(get(shop + "/go-on.jsp").body())
          .contains("<a href=\"" + contextPath + KEPT + "\">Go on</a>");
      assertThat(location(post(shop + "/second-step"))).isEqualTo(contextPath + KEPT);
      assertThat(get(shop + KEPT).body()).isEqualTo("Here is " + contextPath + "/account/bills");

      assertThat(get(shop + "/go-on.jsp").body())
          .contains("<a href=\"" + contextPath + "/\">Go on</a>");
      assertThat(location(post(shop + "/second-step"))).isEqualTo(contextPath + "/");
    }
  }

  private void deploy(String contextPath, LoopbackTomcat tomcat) throws Exception {
    Files.createDirectories(folder.resolve("tomcat"));
    Path files = Files.createDirectories(folder.resolve("files"));
    Files.writeString(files.resolve("go-on.jsp"), snippet("jsp").text());
    Context context = tomcat.application(contextPath, files);
    SETTINGS.forEach((key, value) -> context.addParameter("webrtc.masking." + key, value));
    context.addServletContainerInitializer(new JasperInitializer(), Set.of());
    context.addServletContainerInitializer(new MaskingInitializer(), Set.of());
    LoopbackTomcat.add(context, "*.jsp", new JspServlet());
    LoopbackTomcat.add(context, "/second-step", secondStep());
    LoopbackTomcat.add(context, "/welcome", new WelcomeServlet());
    LoopbackTomcat.add(context, "/account/*", new WelcomeServlet());
  }

  /** The servlet of the paper, as it stands there. */
  private HttpServlet secondStep() throws Exception {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    new JavaSnippets(classes).compile(snippet("java"));
    // Closed by nobody: the class lives as long as the test.
    ClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    var constructor = loader.loadClass("SecondStepServlet").getDeclaredConstructor();
    constructor.setAccessible(true);
    return (HttpServlet) constructor.newInstance();
  }

  private static Snippet snippet(String language) {
    return Paper.of("docs/gate.md").snippets().stream()
        .filter(snippet -> snippet.language().equals(language))
        .filter(snippet -> snippet.text().contains("webrtc.masking.gate.target"))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> get(String url) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(url.replace("'", "%27"))));
  }

  private HttpResponse<String> post(String url) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(url)).POST(BodyPublishers.noBody()));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return browser.send(request.build(), BodyHandlers.ofString());
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("none, but " + response.statusCode());
  }

  @SuppressWarnings("serial") // never serialised
  private static final class WelcomeServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      request.getSession();
      response.getWriter().print("Here is " + request.getRequestURI());
    }
  }
}
