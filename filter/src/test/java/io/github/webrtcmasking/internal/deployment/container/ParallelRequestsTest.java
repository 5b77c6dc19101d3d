package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A page asks for several things at once, and each attribute of its session is a row of a database:
 * Spring Session's JDBC store fails the second request that adds the same attribute.
 */
class ParallelRequestsTest {

  private static final int VISITORS = 12;
  private static final int AT_ONCE = 8;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void noneFailsBecauseOfUs(boolean behindSpring) throws Exception {
    ExecutorService browsers = Executors.newFixedThreadPool(AT_ONCE);
    try (Container container = new TomcatContainer()) {
      SessionStore store = SessionStore.SPRING_JDK;
      Application shop =
          container.deploy(behindSpring ? store.withJar(folder) : store.withJarInFront(folder));
      for (int i = 0; i < VISITORS; i++) {
        Visitor visitor = BasketVisits.proxied(shop);
        List<CompletableFuture<HttpResponse<String>>> parts =
            IntStream.range(0, AT_ONCE)
                .mapToObj(
                    part ->
                        CompletableFuture.supplyAsync(
                            () -> visitor.get("/basket/page", "Sec-Fetch-Dest", "empty"), browsers))
                .toList();
        assertThat(parts).allSatisfy(part -> assertThat(part.join().statusCode()).isEqualTo(200));
      }
      Visitor visitor = BasketVisits.masked(shop);
      assertThat(Basket.of(visitor)).isEqualTo(new Basket("tea", "MASKED", "true"));
    } finally {
      browsers.shutdownNow();
    }
  }
}
