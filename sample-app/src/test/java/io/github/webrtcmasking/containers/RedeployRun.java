package io.github.webrtcmasking.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.containers.Applications.Form;
import io.github.webrtcmasking.testing.Await;
import io.github.webrtcmasking.testing.FreePort;
import io.github.webrtcmasking.testing.MarkedPart;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The shop deployed again and again on a server that goes on, while visitors come: with the jar,
 * and without it for comparison. Writes its part of {@code docs/reliability.md}.
 */
class RedeployRun {

  private static final int TIMES = Integer.getInteger("redeploy.count", 30);

  /** When everything that is loaded once has been loaded. */
  private static final int SETTLED = Math.min(5, TIMES);

  private static final Duration TO_DEPLOY = Duration.ofMinutes(3);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration VISITED = Duration.ofSeconds(20);
  private static final int VISITS_EACH = 10;
  private static final int MORE_REQUESTS = 16;

  /** Threads of a server may keep what they worked for last. */
  private static final int KEPT_BY_SERVER = 2;

  /** What the server and the measurement keep, with some room. */
  private static final long MOST_GROWTH = 4L << 20;

  private static final double MEGABYTE = 1024.0 * 1024;
  private static final String VERSION = "version.txt";

  /** By server, those with the jar and those without. */
  private static final Map<String, String> ROWS = new LinkedHashMap<>();

  private static final String HEAD =
      """
      | server | jar | redeployed | pages meanwhile | cut | without tag | answers taken \
      | class loaders of the shop | heap after %1$dth | after %2$dth | metaspace | threads | files \
      | left when undeployed |
      | --- | --- | ---: | ---: | ---: | ---: | ---: | --- | ---: | ---: | --- | --- | --- | --- |
      """;

  @TempDir private Path folder;

  /** After each test, so that what was shown is on the page whatever comes. */
  @AfterEach
  void writePage() throws IOException {
    new MarkedPart(Path.of("..", "docs", "reliability.md"), "redeploy")
        .write(HEAD.formatted(SETTLED, TIMES) + String.join("\n", ROWS.values()));
  }

  @ParameterizedTest
  @CsvSource({
    "TOMCAT_10, BARE", "TOMCAT_10, SHOP",
    "PAYARA_MICRO, BARE", "PAYARA_MICRO, SHOP",
    "WILDFLY, BARE", "WILDFLY, SHOP"
  })
  void nothingOfOursPilesUp(ServerKind kind, Form form) throws Exception {
    boolean jar = form == Form.SHOP;
    Row row = new Row(kind, Platform.all().get(0), kind.jars().get(0));
    int vantagePort = FreePort.udp();
    Files.createDirectories(folder.resolve("server"));
    Path war = new Applications(folder, row, vantagePort).files().get(form.title());
    String name = form.title();
    try (RealServer server = kind.on(row.platform(), folder.resolve("server"))) {
      server.start(Map.of(name, version(war, 0)));
      String shop = "http://127.0.0.1:" + server.port() + "/" + name + "/";
      awaitVersion(shop, 0);
      Footprint settled = Footprint.of(server.pid());
      List<Integer> loaders = new ArrayList<>();
      LightTraffic traffic = new LightTraffic(shop);
      for (int i = 1; i <= TIMES; i++) {
        server.redeploy(name, version(war, i));
        awaitVersion(shop, i);
        int before = traffic.pages();
        Await.until(VISITED, () -> traffic.pages() >= before + VISITS_EACH);
        if (i == SETTLED || i == TIMES) {
          traffic.pause();
          loaders.add(loaders(server, row, vantagePort, shop));
          settled = i == SETTLED ? Footprint.of(server.pid()) : settled;
          traffic.goOn();
        }
      }
      traffic.end();
      Footprint last = Footprint.of(server.pid());
      server.undeploy(Set.of(name));
      Remains left = remains(server, row, vantagePort, shop);
      String held = left.isClean() ? "" : Remains.holders(server.pid(), row.platform());
      ROWS.put(
          kind + name,
          row(kind, jar, traffic, loaders, settled, last, left, explained(kind, held)));

      assertThat(last.heap() - settled.heap()).isLessThan(MOST_GROWTH);
      assertThat(loaders.get(loaders.size() - 1))
          .isLessThanOrEqualTo(loaders.get(0) + KEPT_BY_SERVER);
      assertThat(traffic.cut()).isZero();
      assertThat(traffic.withoutTag()).isEqualTo(jar ? 0 : traffic.pages());
      assertThat(traffic.taken()).isGreaterThan(jar ? TIMES : -1);
      assertThat(left.isSilent()).as("%s", left).isTrue();
      assertThat(held.isEmpty() || !explained(kind, held).isEmpty()).as(held).isTrue();
    }
  }

  private static String explained(ServerKind kind, String held) {
    return held.isEmpty()
        ? ""
        : String.join(" ", Explained.of(kind, held).stream().map(Explained::why).toList());
  }

  private static String row(
      ServerKind kind,
      boolean jar,
      LightTraffic traffic,
      List<Integer> loaders,
      Footprint settled,
      Footprint last,
      Remains left,
      String explained) {
    String remains = left.isClean() ? "nothing" : left.loaders() + " class loaders: " + explained;
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %,d | %d | %s | %s | %s | %.1f MB | %.1f MB | %s | %s | %s | %s |",
        kind.title(),
        jar ? "with" : "without",
        TIMES,
        traffic.pages(),
        traffic.cut(),
        jar ? traffic.withoutTag() : "-",
        jar ? String.format(Locale.ROOT, "%,d", traffic.taken()) : "-",
        arrow(loaders.get(0), loaders.get(loaders.size() - 1)),
        settled.heap() / MEGABYTE,
        last.heap() / MEGABYTE,
        arrow(
            String.format(Locale.ROOT, "%.1f", settled.metaspace() / MEGABYTE),
            String.format(Locale.ROOT, "%.1f MB", last.metaspace() / MEGABYTE)),
        arrow(settled.threads(), last.threads()),
        arrow(settled.files(), last.files()),
        jar ? remains : "-");
  }

  private static String arrow(Object before, Object after) {
    return before + " → " + after;
  }

  /** How many have the shop, when what the server keeps of the last requests is of the new one. */
  private static int loaders(RealServer server, Row row, int vantagePort, String shop) {
    int[] found = {0};
    Await.until(
        PATIENCE,
        () -> {
          found[0] = look(server, row, vantagePort, shop).shops();
          return found[0] == 1;
        });
    return found[0];
  }

  private static Remains remains(RealServer server, Row row, int vantagePort, String shop) {
    Await.until(TO_DEPLOY, () -> PlainRequest.status(shop) == 404);
    Remains[] found = {null};
    Await.until(
        PATIENCE,
        () -> {
          found[0] = look(server, row, vantagePort, shop);
          return found[0].isClean();
        });
    return found[0];
  }

  private static Remains look(RealServer server, Row row, int vantagePort, String shop) {
    for (int i = 0; i < MORE_REQUESTS; i++) {
      PlainRequest.status(shop);
    }
    try {
      return Remains.of(server.pid(), row.platform(), vantagePort);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Path version(Path war, int number) throws IOException {
    Path copy = Files.copy(war, folder.resolve("version-" + number + ".war"));
    try (FileSystem files = FileSystems.newFileSystem(copy)) {
      Files.writeString(files.getPath("/" + VERSION), "version " + number);
    }
    return copy;
  }

  private static void awaitVersion(String shop, int number) {
    String wanted = "version " + number;
    String[] last = {""};
    Await.until(
        TO_DEPLOY,
        () -> {
          last[0] = PlainRequest.read(shop + VERSION);
          return last[0].equals(wanted);
        });
    assertThat(last[0]).isEqualTo(wanted);
  }
}
