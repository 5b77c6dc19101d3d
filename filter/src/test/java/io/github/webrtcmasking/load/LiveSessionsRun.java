package io.github.webrtcmasking.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.MarkedPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What live sessions cost that have an assessment, beside as many without the filter on the same
 * Tomcat. Writes its part of {@code docs/reliability.md}.
 */
final class LiveSessionsRun {

  private static final int CLIENTS = 3;
  private static final int HOUR = 60;
  private static final long GOAL_HEAP = 1500;
  private static final long GOAL_STORED = 700;
  private static final int WARM_UP = 300;

  private static final List<String> ROWS = new ArrayList<>();
  private static final String HEAD =
      """
      | live sessions | heap each without | heap each with | of ours | stored each without \
      | stored each with | of ours |
      | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
      """;

  @AfterEach
  void writePage() throws IOException {
    new MarkedPart(Path.of("..", "docs", "reliability.md"), "sessions")
        .write(HEAD + String.join("\n", ROWS));
  }

  @ParameterizedTest
  @ValueSource(ints = {10_000, 100_000})
  void sessionsAreSmallInMemoryAndInAStore(int count) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    try (ShopProcess shop = new ShopProcess(java, false, HOUR, "-Xmx1200m", "-XX:+UseSerialGC")) {
      fill(shop, LoadedShop.WITH, WARM_UP);
      fill(shop, LoadedShop.WITHOUT, WARM_UP);
      Cost without = cost(shop, LoadedShop.WITHOUT, count);
      Cost with = cost(shop, LoadedShop.WITH, count);
      long heap = with.heap - without.heap;
      long stored = with.stored - without.stored;
      ROWS.add(
          String.format(
              Locale.ROOT,
              "| %,d | %,d | %,d | **%,d** | %,d | %,d | **%,d** |",
              count,
              without.heap,
              with.heap,
              heap,
              without.stored,
              with.stored,
              stored));
      assertThat(heap).isLessThanOrEqualTo(GOAL_HEAP);
      assertThat(stored).isLessThanOrEqualTo(GOAL_STORED);
    }
  }

  /** Bytes of each. */
  private record Cost(long heap, long stored) {}

  private static Cost cost(ShopProcess shop, String application, int count) throws Exception {
    shop.ask("forget");
    long before = shop.number("heap");
    fill(shop, application, count);
    long heap = shop.number("heap") - before;
    boolean with = application.equals(LoadedShop.WITH);
    assertThat(shop.ask("sessions")).isEqualTo(with ? count + " 0" : "0 " + count);
    return new Cost(heap / count, shop.number("stored " + application.substring(1)) / count);
  }

  /** Visitors one after the other, each of whom is assessed where there is somebody to do it. */
  private static void fill(ShopProcess shop, String application, int count) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      int first = i;
      all.add(clients.submit(() -> visit(shop, application, first, count)));
    }
    for (Future<?> each : all) {
      each.get();
    }
    clients.shutdown();
  }

  private static Void visit(ShopProcess shop, String application, int first, int count)
      throws IOException {
    try (KeptConnection connection = new KeptConnection(shop.port())) {
      for (int i = first; i < count; i += CLIENTS) {
        Guest guest = new Guest(connection, application, i, i % 2 == 0);
        assertThat(guest.get(LoadedShop.PAGE + "?put=tea-" + i).status()).isEqualTo(200);
        if (application.equals(LoadedShop.WITH)) {
          Guest.Challenge challenge = guest.challenge();
          assertThat(guest.answer(challenge, guest.proof(challenge))).isEqualTo(204);
        }
      }
    }
    return null;
  }
}
