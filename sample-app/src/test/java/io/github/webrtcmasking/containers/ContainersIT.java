package io.github.webrtcmasking.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.webrtcmasking.containers.Applications.Form;
import io.github.webrtcmasking.testing.Await;
import io.github.webrtcmasking.testing.FreePort;
import io.github.webrtcmasking.testing.MarkedPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sample shop on each server as it is downloaded, on each Java of the machine, with each jar
 * that is for it, two at a time. Writes its part of {@code docs/containers.md} when nothing is
 * unexplained.
 */
@Execution(ExecutionMode.CONCURRENT)
class ContainersIT {

  /** For example {@code -Dcontainers.only="Tomcat.*25"}. */
  private static final String ONLY = System.getProperty("containers.only", "");

  private static final Path PAPER = Path.of("..", "docs", "containers.md");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration TO_DEPLOY = Duration.ofMinutes(3);
  private static final int MORE_REQUESTS = 16;

  private static final Map<Api, ContainersTable> TABLES = new EnumMap<>(Api.class);

  @TempDir private Path folder;

  static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    Map<Api, List<Platform>> platforms = new EnumMap<>(Api.class);
    for (Api api : Api.values()) {
      platforms.put(api, api.platforms());
    }
    for (ServerKind kind : ServerKind.values()) {
      for (Platform platform : platforms.get(kind.api())) {
        if (kind.startsOn(platform)) {
          kind.jars().forEach(jar -> rows.add(new Row(kind, platform, jar)));
        }
      }
    }
    return rows;
  }

  static List<Row> wanted() throws IOException {
    Pattern only = Pattern.compile(ONLY);
    List<Row> wanted = rows().stream().filter(row -> only.matcher(row.toString()).find()).toList();
    for (Row each : wanted) {
      TABLES.computeIfAbsent(each.kind().api(), api -> new ContainersTable(api, ONLY.isEmpty()));
    }
    return wanted;
  }

  @AfterAll
  static void write() throws IOException {
    for (Map.Entry<Api, ContainersTable> each : TABLES.entrySet()) {
      Api api = each.getKey();
      ContainersTable table = each.getValue();
      table.keep();
      List<Row> rows = rows().stream().filter(row -> row.kind().api() == api).toList();
      String text = table.text(rows) + api.missing();
      if (table.isFit()) {
        new MarkedPart(PAPER, api.part()).write(text);
      } else {
        System.out.println(text);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("wanted")
  void everythingHolds(Row row) throws Exception {
    List<String> unexplained = new ArrayList<>();
    int vantagePort = FreePort.udp();
    try (RealServer server = row.kind().on(row.platform(), folder.resolve("server"))) {
      Files.createDirectories(folder.resolve("server"));
      Files.createDirectories(folder.resolve("wars"));
      Map<String, Path> wars = new Applications(folder.resolve("wars"), row, vantagePort).files();
      server.start(wars);
      awaitAll(server.port(), 200);
      try (ShopVisitor visitor = new ShopVisitor(server.port(), row)) {
        check(row, Column.TAG, visitor::seesOneTag, unexplained);
        check(row, Column.PROOF, visitor::isProvenAtHome, unexplained);
        check(row, Column.LOGIN, () -> visitor.isKnownWhenLoggedIn(Form.CLOSED), unexplained);
        check(
            row,
            Column.SETTINGS,
            () -> {
              visitor.isMaskedBehindProxy();
              assertThat(server.log()).contains("trusted proxies: " + ProcessServer.TRUSTED + ";");
            },
            unexplained);
        check(row, Column.GATE, visitor::isRefusedBehindProxy, unexplained);
        check(
            row,
            Column.UNCOVERED,
            () -> {
              visitor.isKnownWhenLoggedIn(Form.DENIED);
              visitor.isRefusedOtherMethods();
            },
            unexplained);
        visitor.visitsTheBareShop();
      }
      check(
          row,
          Column.UNDEPLOYED,
          () -> leavesNothing(row, server, wars.keySet(), vantagePort),
          unexplained);
    } finally {
      keepLog(row);
    }
    if (!unexplained.isEmpty()) {
      fail(row + ":\n" + String.join("\n", unexplained));
    }
  }

  private void keepLog(Row row) throws IOException {
    Path output = folder.resolve("server/output.txt");
    if (Files.exists(output)) {
      Path kept = Files.createDirectories(Path.of("target", "containers-logs"));
      Files.writeString(
          kept.resolve(row.toString().replaceAll("\\W+", "-") + ".log"), Files.readString(output));
    }
  }

  /** What is tried; what it throws says what does not hold. */
  private interface Check {
    void run() throws Exception;
  }

  @SuppressWarnings("CatchAndPrintStackTrace")
  private static void check(Row row, Column column, Check check, List<String> unexplained) {
    try {
      check.run();
      TABLES.get(row.kind().api()).holds(row, column);
    } catch (Exception | AssertionError failure) {
      String told = Await.chain(failure);
      System.out.println(row + ", " + column + ": " + told);
      if (!TABLES.get(row.kind().api()).fails(row, column, told)) {
        unexplained.add(column + ": " + told);
      }
    }
  }

  private static void leavesNothing(Row row, RealServer server, Set<String> names, int vantagePort)
      throws Exception {
    Remains before = Remains.of(server.pid(), row.platform(), vantagePort);
    int all = Form.values().length;
    assertThat(before.threads()).isNotEmpty();
    assertThat(before.sockets()).isPositive();
    assertThat(before.beans()).hasSizeGreaterThanOrEqualTo(all - 1);
    assertThat(before.loaders()).isEqualTo(all - 1);
    assertThat(before.shops()).isEqualTo(all);

    server.undeploy(names);
    awaitAll(server.port(), 404);

    Remains[] after = {before};
    Await.until(
        PATIENCE,
        () -> {
          // As on a server that goes on: what it noted of the last requests is not of ours.
          for (int i = 0; i < MORE_REQUESTS; i++) {
            status(server.port(), Form.SHOP);
          }
          after[0] = look(server, row, vantagePort);
          return after[0].isClean();
        });
    assertThat(after[0].isSilent()).as("%s", after[0]).isTrue();
    assertThat(after[0].isClean() ? "" : Remains.holders(server.pid(), row.platform())).isEmpty();
  }

  private static Remains look(RealServer server, Row row, int vantagePort) {
    try {
      return Remains.of(server.pid(), row.platform(), vantagePort);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitAll(int port, int status) {
    List<Integer> answered = new ArrayList<>();
    Await.until(
        TO_DEPLOY,
        () -> {
          answered.clear();
          Arrays.stream(Form.values()).forEach(form -> answered.add(status(port, form)));
          return answered.stream().allMatch(each -> each == status);
        });
    assertThat(answered).as(Arrays.toString(Form.values())).containsOnly(status);
  }

  private static int status(int port, Form form) {
    return PlainRequest.status("http://127.0.0.1:" + port + "/" + form.title() + "/");
  }
}
