package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.internal.deployment.container.app.FactsServlet;
import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.LogLines;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application and its server declare, answer and log: with the jar as without it. */
class UnchangedApplicationTest extends OnEachContainer {

  private static final int VISITS = 100;
  private static final int MOST_LINES = 3;

  /** Jetty warns of a session that a request was still about to give back, as it happens. */
  private static final String END_OF_JETTY = "Unable to release Session";

  private static final String DISTRIBUTABLE = "<distributable/>";

  private static final String FACTS =
      """
      <servlet><servlet-name>facts</servlet-name><servlet-class>%s</servlet-class></servlet>
      <servlet-mapping><servlet-name>facts</servlet-name><url-pattern>/facts/*</url-pattern>
      </servlet-mapping>
      <welcome-file-list><welcome-file>welcome.txt</welcome-file></welcome-file-list>
      <error-page><error-code>404</error-code><location>/missing.txt</location></error-page>
      """
          .formatted(FactsServlet.class.getName());

  /** Without ours, but with the libraries, which are no part of the comparison. */
  private static War war(boolean withFilter, String webXml) {
    War war = withFilter ? War.of(webXml) : War.of(webXml, Library.JSONB, Library.CONFIG);
    return war.with("welcome.txt", "Welcome").with("missing.txt", "Nothing here");
  }

  @ParameterizedTest
  @ValueSource(strings = {DISTRIBUTABLE, ""})
  void applicationIsDistributableWhereItSaysSo(String declared) throws Exception {
    for (String webXml :
        List.of(
            WebXml.open(WebXml.NO_VANTAGE, declared),
            WebXml.complete(WebXml.NO_VANTAGE, declared))) {
      Application application = container.deploy(war(true, webXml));
      try {
        assertThat(application.isDistributable()).isEqualTo(!declared.isEmpty());
      } finally {
        application.undeploy();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"open", "complete"})
  void answersThatAreNoPagesAreThoseOfTheApplication(String metadata) throws Exception {
    assertThat(answers(true, metadata)).isEqualTo(answers(false, metadata)).hasSizeGreaterThan(9);
  }

  private static List<String> answers(boolean withFilter, String metadata) throws Exception {
    String webXml =
        metadata.equals("open")
            ? WebXml.open(WebXml.NO_VANTAGE, FACTS)
            : WebXml.complete(WebXml.NO_VANTAGE, FACTS);
    Application application = container.deploy(war(withFilter, webXml));
    try {
      Visitor visitor = new Visitor(application);
      List<String> answers = new ArrayList<>();
      for (String method :
          List.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "POST", "PROPFIND")) {
        answers.add(method + text(visitor.send(method, "/facts/x")));
      }
      for (String path : List.of("/", "", "/welcome.txt", "/nowhere", "/shop/error", "/WEB-INF/")) {
        answers.add(path + text(visitor.get(path)));
        answers.add("HEAD " + path + text(visitor.send("HEAD", path)));
      }
      return answers;
    } finally {
      application.undeploy();
    }
  }

  /** Without what differs from one request to the next. */
  private static String text(HttpResponse<String> answer) {
    TreeMap<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeIf(name -> List.of("date", "last-modified", "etag").contains(name));
    // Addresses of their own ports, and what the containers make of objects.
    return " " + answer.statusCode() + " " + headers + " " + answer.body();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", WebXml.FORM_LOGIN, WebXml.FORM_LOGIN + WebXml.DENY_UNCOVERED})
  void dayFromStartToStopIsSilent(String more) throws Exception {
    List<String> without = log(false, more);
    List<String> with = log(true, more);

    assertThat(with)
        .filteredOn(line -> !line.startsWith("INFO"))
        .filteredOn(line -> !line.contains(END_OF_JETTY))
        .allMatch(line -> without.stream().anyMatch(other -> sameKind(line, other)));
    assertThat(with)
        .filteredOn(line -> line.toLowerCase(Locale.ROOT).contains("masking"))
        .hasSizeLessThanOrEqualTo(MOST_LINES);
  }

  private static boolean sameKind(String one, String other) {
    return one.replaceAll("[0-9a-f@]+", "").equals(other.replaceAll("[0-9a-f@]+", ""));
  }

  private static List<String> log(boolean withFilter, String more) throws Exception {
    try (LogLines log = LogLines.listen()) {
      Application application =
          container.deploy(war(withFilter, WebXml.open(WebXml.VANTAGE, FACTS, more)));
      Visitor visitor = new Visitor(application);
      visitor.get("/shop/page");
      if (withFilter) {
        Visitor.Challenge challenge = visitor.challenge();
        visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
      }
      for (int i = 0; i < VISITS; i++) {
        visitor.get(i % 2 == 0 ? "/shop/page" : "/static.html");
      }
      application.undeploy();
      return log.all();
    }
  }

  @Test
  void twoJarsAreNamedAndOneOfThemWorks() throws Exception {
    byte[] jar = Files.readAllBytes(ClassPath.filterJar());
    try (LogLines log = LogLines.listen()) {
      Application application =
          container.deploy(
              war(true, WebXml.open(WebXml.VANTAGE)).with("WEB-INF/lib/masking-old.jar", jar));
      try {
        Visitor visitor = new Visitor(application);
        assertThat(visitor.get("/shop/page").body()).containsOnlyOnce("/probe.js");
        assertThat(visitor.get(Visitor.PATH + "/probe.js").statusCode()).isEqualTo(200);
        assertThat(Vantages.threads()).hasSize(1);
        assertThat(log.ours())
            .filteredOn(line -> line.startsWith("WARN"))
            .singleElement()
            .asString()
            .contains("masking-old.jar", "webrtc-masking-filter.jar", "in use is");
      } finally {
        application.undeploy();
      }
    }
  }
}
