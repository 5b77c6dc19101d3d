package io.github.webrtcmasking.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.webrtcmasking.internal.endpoint.LadderEndpoint.Outcome;
import io.github.webrtcmasking.testing.Events;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Row 12d where the connection ends here, so that the kernel knows its round trip. */
class KernelRoundTripTest {

  private final HttpClient visitor = SmallServer.newVisitor();
  private SmallServer server;

  @BeforeEach
  void start() throws IOException, LifecycleException {
    assumeThat(Path.of("/proc/self/net/tcp")).as("only Linux tells").exists();
    server =
        SmallServer.start(Map.of("webrtc.masking.session.create", "true"), OptionalInt.empty());
  }

  @AfterEach
  void stop() throws LifecycleException {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void browserThatTakesLongForEachStepIsBehindTheEnd() throws Exception {
    // Far more than the 40 ms for which a kernel may keep an acknowledgement back.
    climb(300);

    assertThat(outcomes()).containsEntry(Outcome.ENDS_EARLIER.name(), 1L);
  }

  @Test
  void browserThatFollowsAtOnceIsTheEnd() throws Exception {
    climb(0);

    assertThat(outcomes())
        .containsEntry(Outcome.BEGUN.name(), 1L)
        .containsEntry(Outcome.ENDS_AT_BROWSER.name(), 1L);
  }

  @Test
  void ladderThatIsNotFollowedChangesNothing() throws Exception {
    HttpResponse<String> answered = answer();

    assertThat(answered.statusCode()).isEqualTo(303);
    assertThat(outcomes())
        .containsEntry(Outcome.BEGUN.name(), 1L)
        .containsEntry(Outcome.ENDS_AT_BROWSER.name(), 0L)
        .containsEntry(Outcome.ENDS_EARLIER.name(), 0L);
    assertThat(server.endpoints().meters().accepted()).isEqualTo(1);
  }

  /** Nothing is remembered of any, and the kernel is asked once a second. */
  @Test
  @Tag("thorough")
  void tenThousandLaddersAtOnceAllGoOn() throws Exception {
    String first = path(answer());
    ExecutorService pool = Executors.newFixedThreadPool(32);
    try {
      List<Future<Integer>> steps = new ArrayList<>();
      for (int i = 0; i < 10_000; i++) {
        steps.add(pool.submit(() -> follow(first).statusCode()));
      }
      for (Future<Integer> step : steps) {
        assertThat(step.get()).isEqualTo(303);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(outcomes()).containsEntry(Outcome.BEGUN.name(), 1L);
    assertThat(server.endpoints().meters().failures()).isZero();
  }

  private Map<String, Long> outcomes() {
    return server.endpoints().meters().roundTrips();
  }

  private HttpResponse<String> answer() throws IOException, InterruptedException {
    JsonObject challenge = server.challenge(visitor, "127.0.0.1");
    return server.answerOfBrowser(visitor, challenge.getString("challenge"), Events.gathered());
  }

  private void climb(long millis) throws IOException, InterruptedException {
    HttpResponse<String> step = answer();
    while (step.statusCode() == 303) {
      Thread.sleep(millis);
      step = follow(path(step));
    }
    assertThat(step.statusCode()).isEqualTo(204);
  }

  private static String path(HttpResponse<String> step) {
    return step.uri()
        .resolve(step.headers().firstValue("Location").orElseThrow())
        .getPath()
        .substring("/webrtc-masking/".length());
  }

  private HttpResponse<String> follow(String path) throws IOException, InterruptedException {
    return server.send(visitor, "GET", path, "X-Masking", "1");
  }
}
