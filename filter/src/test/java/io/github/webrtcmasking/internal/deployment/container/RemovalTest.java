package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.War.Library;
import io.github.webrtcmasking.papers.Paper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/recipes.md}, section "Take it out", says of those who come afterwards. */
class RemovalTest extends ApplicationPerTest {

  private static final String PAGE = "/static.html";

  /** The date of the application's files, with the jar and without it. */
  private static final Instant BUILT = Instant.parse("2026-01-02T03:04:05Z");

  private static final String REDIRECTING =
      BasketWar.SETTINGS
          + WebXml.setting("gate.names", "basket")
          + WebXml.setting("gate.mode", "enforce")
          + WebXml.setting("gate.basket.path", "/basket/page")
          + WebXml.setting("gate.basket.action", "redirect:/static.html");

  @TempDir Path folder;

  @Test
  void switchedOffThereIsNothingOfItLeft() throws Exception {
    String off = Paper.of("docs/recipes.md").snippetsBelow("## Take it out").get(0).text().strip();
    assertThat(off).isEqualTo("webrtc.masking.enabled=false");
    Visitor visitor = deploy(War.of(WebXml.open(WebXml.setting("enabled", "false"))));

    assertThat(visitor.get(PAGE).body()).contains("Static").doesNotContain("probe.js");
    nobodyAnswers(visitor);
    Vantages.requireNone();
  }

  @Test
  void cachedPageAsksInVainAndIsReplaced() throws Exception {
    Visitor visitor = deploy(War.of(WebXml.open(WebXml.VANTAGE)).dated(BUILT));
    HttpResponse<String> tagged = visitor.get(PAGE);
    assertThat(tagged.body()).contains("probe.js");
    String tag = tagged.headers().firstValue("ETag").orElseThrow();
    String date = tagged.headers().firstValue("Last-Modified").orElseThrow();
    assertThat(visitor.get(PAGE, "If-None-Match", tag, "If-Modified-Since", date).statusCode())
        .isEqualTo(304);
    undeploy();

    Visitor later = visitor.at(withoutJar());
    nobodyAnswers(later);
    assertThat(later.get(PAGE).body()).contains("Static").doesNotContain("probe.js");
    HttpResponse<String> asked = later.get(PAGE, "If-None-Match", tag, "If-Modified-Since", date);
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).doesNotContain("probe.js");
  }

  private Container.Application withoutJar() throws Exception {
    deploy(War.of(WebXml.open(), new Library[0]).dated(BUILT));
    return application;
  }

  private static void nobodyAnswers(Visitor visitor) {
    assertThat(visitor.get(Visitor.PATH + "/probe.js").statusCode()).isEqualTo(404);
    assertThat(visitor.askForChallenge().statusCode()).isBetween(400, 499);
  }

  /** On its way to the step-up when the jar went; on Tomcat, whose sessions outlive a restart. */
  @Test
  void visitorWhoWasSentToTheStepUpFindsThePageOpen() throws Exception {
    try (Container tomcat = Container.Kind.TOMCAT.start()) {
      SessionStore store = SessionStore.SESSIONS_SER;
      Container.Application with =
          tomcat.deploy(store.withJar(folder, ClassPath.filterJar(), REDIRECTING));
      Visitor visitor = BasketVisits.masked(with);
      assertThat(visitor.get("/basket/page").statusCode()).isEqualTo(302);
      with.undeploy();

      visitor = visitor.at(tomcat.deploy(store.withoutJar(folder)));

      assertThat(visitor.get("/basket/page").body()).contains("tea");
      assertThat(visitor.get("/basket/state").body()).contains("webrtc.masking.gate.target");
    }
  }
}
