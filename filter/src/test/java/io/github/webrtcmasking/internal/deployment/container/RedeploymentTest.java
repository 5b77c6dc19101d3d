package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.testing.Await;
import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.NewerJava;
import java.lang.ref.WeakReference;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An application that is deployed again and again. */
@Tag("thorough")
class RedeploymentTest {

  private static final int TIMES = 20;

  private static final String GATE =
      WebXml.setting("gate.names", "plain")
          + WebXml.setting("gate.plain.path", "/shop/plain")
          + WebXml.setting("gate.plain.action", "attribute")
          + WebXml.setting("gate.plain.pending", "wait")
          + WebXml.setting("gate.plain.wait", "PT0.1S")
          + WebXml.setting("gate.mode", "enforce");

  private static final String OWN_VERDICT =
      WebXml.setting("diagnostics", "true") + WebXml.setting("self.from", "127.0.0.1");

  @ParameterizedTest
  @EnumSource
  void undeploymentLeavesNothingBehind(Container.Kind kind) throws Exception {
    requireNothingBehind(kind, TIMES);
  }

  /** Newer platforms keep softly what this one keeps for ever, and in another place. */
  @Test
  void undeploymentLeavesNothingBehindOnNewerJava() throws Exception {
    Path java = NewerJava.find();
    assumeTrue(java != null, "no JDK 19 or newer in " + NewerJava.FOLDER);
    Path output = ClassPath.newDirectory("newer-java").resolve("output.txt");
    Process child =
        new ProcessBuilder(
                java.toString(),
                "-Dcontainer.work=target/container-tests-of-child",
                "-cp",
                System.getProperty("java.class.path"),
                RedeploymentTest.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(child.waitFor(4, TimeUnit.MINUTES)).isTrue();
      assertThat(child.exitValue()).as(Files.readString(output)).isZero();
    } finally {
      child.destroyForcibly();
    }
  }

  /** The child. */
  public static void main(String[] none) throws Exception {
    for (Container.Kind kind : Container.Kind.values()) {
      requireNothingBehind(kind, 2);
    }
    System.exit(0);
  }

  private static void requireNothingBehind(Container.Kind kind, int times) throws Exception {
    War war =
        NewsRules.withListeners(War.of(NewsRules.webXml(GATE + OWN_VERDICT)))
            .with(
                "WEB-INF/classes/webrtc-masking-sentences_de.properties",
                "self.title=Das sind wir");
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    try (Container container = kind.start()) {
      for (int i = 0; i < times; i++) {
        loaders.add(visitAndUndeploy(container, war));
      }
      assertThat(Await.until(Duration.ofSeconds(30), () -> alive(loaders) == 0))
          .as("%d of %d class loaders are still held", alive(loaders), times)
          .isTrue();
    }
  }

  private static WeakReference<ClassLoader> visitAndUndeploy(Container container, War war)
      throws Exception {
    Application application = container.deploy(war);
    Visitor visitor = new Visitor(application);
    visitor.get("/shop/page");
    Challenge challenge = visitor.challenge();
    assertThat(visitor.get("/shop/plain", "Accept", "text/html").statusCode()).isEqualTo(307);
    assertThat(Vantages.threads()).contains("webrtc-masking-waiting");
    visitor.answer(challenge, Events.gathered(TurnClient.relayCandidate(challenge)));
    NewsRules.awaitNews(visitor, "service=CONSISTENT registered=CONSISTENT");
    visitor.get("/shop/plain");
    assertThat(visitor.get(Visitor.PATH + "/self", "Accept-Language", "de").body())
        .contains("Das sind wir", "CONSISTENT");
    WeakReference<ClassLoader> loader = new WeakReference<>(application.classes());

    // Jetty's timers hold the application of a session until the session would expire.
    visitor.get("/shop/logout");
    application.undeploy();

    Vantages.requireNone();
    try (DatagramSocket free =
        new DatagramSocket(challenge.port(), InetAddress.getLoopbackAddress())) {
      assertThat(free.isBound()).isTrue();
    }
    return loader;
  }

  private static long alive(List<WeakReference<ClassLoader>> loaders) {
    System.gc();
    return loaders.stream().filter(loader -> loader.get() != null).count();
  }
}
