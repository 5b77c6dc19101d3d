package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.papers.Paper;
import io.github.webrtcmasking.papers.Paper.Snippet;
import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.server.FrontNginx;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipe of {@code docs/recipes.md}, section "With your own application". */
class OwnNginxTest extends ApplicationPerTest {

  private static final String HEADING = "### With your own application";

  @TempDir private Path folder;

  private FrontNginx nginx;

  @BeforeEach
  void find() {
    assumeThat(FrontNginx.isInstalled()).as("nginx is installed").isTrue();
  }

  @AfterEach
  void stop() {
    if (nginx != null) {
      nginx.close();
    }
  }

  @Test
  void visitorIsConsistentAtTheOnePortAndMaskedAtTheOther() throws Exception {
    Properties properties = new Properties();
    properties.load(new StringReader(snippet("properties")));
    StringBuilder settings = new StringBuilder();
    properties.forEach(
        (key, value) ->
            settings.append(
                WebXml.setting(key.toString().replace("webrtc.masking.", ""), value.toString())));
    Visitor direct = deploy(War.of(WebXml.open(settings.toString(), WebXml.VANTAGE)));
    startNginx();
    Visitor behind = new Visitor(new BehindNginx(application, nginx.port()));

    assertThat(assessed(direct)).startsWith("CONSISTENT");
    assertThat(assessed(behind)).startsWith("MASKED");
  }

  private static String snippet(String language) {
    return Paper.of("docs/recipes.md").snippetsBelow(HEADING).stream()
        .filter(each -> each.language().equals(language))
        .map(Snippet::text)
        .findFirst()
        .orElseThrow();
  }

  private void startNginx() throws IOException {
    String lines = snippet("nginx");
    assertThat(lines).contains("127.0.0.1:8080");
    nginx =
        FrontNginx.start(folder, lines.replace("127.0.0.1:8080", application.uri().getAuthority()));
  }

  private static String assessed(Visitor visitor) throws Exception {
    assertThat(visitor.get("/shop/page").body()).contains("probe.js");
    Challenge challenge = visitor.challenge();
    visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
    return visitor.verdict();
  }

  /** The same application at the port of nginx. */
  private record BehindNginx(Container.Application application, int port)
      implements Container.Application {
    @Override
    public URI uri() {
      return URI.create("http://127.0.0.1:" + port + application.uri().getPath());
    }

    @Override
    public ClassLoader classes() {
      return application.classes();
    }

    @Override
    public void undeploy() throws Exception {
      application.undeploy();
    }
  }
}
