package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.testing.Await;
import io.github.webrtcmasking.testing.Events;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.AfterEach;

/** Visitors whose requests wait at the gate, and what the application's bean counts of them. */
abstract class WaitingVisitors {

  static final String PATH = "/patient/x";

  /** Where nobody passes who waited in vain. */
  static final String FIRM = "/firm/x";

  /** A page can be asked for again, so it waits without a thread. */
  static final String[] PARKED = {"Accept", "text/html", "Sec-Fetch-Mode", "navigate"};

  /** What a script asks for cannot. */
  static final String[] HELD = {"Accept", "text/html", "Sec-Fetch-Mode", "cors"};

  private final ExecutorService browsers = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    browsers.shutdownNow();
  }

  static Visitor visitor(Application application) {
    Visitor visitor = new Visitor(application);
    visitor.get("/shop/page");
    return visitor;
  }

  final CompletableFuture<HttpResponse<String>> ask(Visitor visitor, String path, String... how) {
    return CompletableFuture.supplyAsync(() -> visitor.get(path, how), browsers);
  }

  /** A request that no browser can be told to send again. */
  final CompletableFuture<HttpResponse<String>> upload(Visitor visitor) {
    return CompletableFuture.supplyAsync(() -> visitor.postChunked(FIRM, "item=7", HELD), browsers);
  }

  static void answer(Visitor visitor, Challenge challenge) throws Exception {
    String event = Events.gathered(TurnClient.relayCandidate(challenge));
    assertThat(visitor.answer(challenge, event).statusCode()).isEqualTo(204);
  }

  /** Of held requests nothing is counted before their end, but each has a thread. */
  private static long waiting(String rule) {
    return count(rule + "/WAITED")
        + Thread.getAllStackTraces().values().stream().filter(WaitingVisitors::isHeld).count();
  }

  private static boolean isHeld(StackTraceElement[] stack) {
    List<StackTraceElement> frames = List.of(stack);
    return frames.stream().anyMatch(frame -> frame.getClassName().endsWith(".WaitingRoom"))
        && frames.stream().anyMatch(frame -> frame.getClassName().endsWith(".CountDownLatch"));
  }

  /** Waits until so many requests are held or parked. */
  static void awaitBegun(String rule, int requests) {
    assertThat(Await.until(Duration.ofSeconds(8), () -> waiting(rule) == requests)).isTrue();
  }

  static void awaitCount(String row, long expected) {
    assertThat(Await.until(Duration.ofSeconds(8), () -> count(row) == expected))
        .as(() -> row + " is " + count(row))
        .isTrue();
  }

  /** One gate decision of the only application, as the bean tells it. */
  static long count(String row) {
    try {
      var server = ManagementFactory.getPlatformMBeanServer();
      var name =
          server.queryNames(new ObjectName("io.github.webrtcmasking:*"), null).iterator().next();
      TabularData rows = (TabularData) server.getAttribute(name, "GateDecisions");
      return (Long) rows.get(new Object[] {row}).get("value");
    } catch (JMException e) {
      throw new AssertionError(e);
    }
  }
}
