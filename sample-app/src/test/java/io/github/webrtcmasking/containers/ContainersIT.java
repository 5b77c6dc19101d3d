package io.github.webrtcmasking.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.webrtcmasking.containers.Applications.Form;
import io.github.webrtcmasking.testing.Await;
import io.github.webrtcmasking.testing.FreePort;
import io.github.webrtcmasking.testing.MarkedPart;
import io.github.webrtcmasking.testing.NewerJava;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  private static final MarkedPart PART =
      new MarkedPart(Path.of("..", "docs", "containers.md"), "containers");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final ContainersTable TABLE = new ContainersTable(ONLY.isEmpty());

  @TempDir private Path folder;

  static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (ServerKind kind : ServerKind.values()) {
      for (Platform platform : Platform.all()) {
        kind.jars().forEach(jar -> rows.add(new Row(kind, platform, jar)));
      }
    }
    return rows;
  }

  static List<Row> wanted() throws IOException {
    Pattern only = Pattern.compile(ONLY);
    return rows().stream().filter(row -> only.matcher(row.toString()).find()).toList();
  }

  @AfterAll
  static void write() throws IOException {
    TABLE.keep();
    String text = TABLE.text(rows());
    if (Platform.all().size() == 1) {
      text += "\nOne Java only: the machine had no newer one in `" + NewerJava.FOLDER + "`.\n";
    }
    if (TABLE.isFit()) {
      PART.write(text);
    } else {
      System.out.println(text);
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
      server.start(
          new Applications(folder.resolve("wars"), row.jar(), row.kind().libraries(), vantagePort));
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
      check(row, Column.UNDEPLOYED, () -> leavesNothing(row, server, vantagePort), unexplained);
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
      TABLE.holds(row, column);
    } catch (Exception | AssertionError failure) {
      String told = Await.chain(failure);
      System.out.println(row + ", " + column + ": " + told);
      if (!TABLE.fails(row, column, told)) {
        unexplained.add(column + ": " + told);
      }
    }
  }

  private static void leavesNothing(Row row, RealServer server, int vantagePort) throws Exception {
    Remains before = Remains.of(server.pid(), row.platform(), vantagePort);
    int all = Form.values().length;
    assertThat(before.threads()).isNotEmpty();
    assertThat(before.sockets()).isPositive();
    assertThat(before.beans()).hasSizeGreaterThanOrEqualTo(all - 1);
    assertThat(before.loaders()).isEqualTo(all - 1);
    assertThat(before.shops()).isEqualTo(all);

    server.undeploy();
    awaitAll(server.port(), 404);

    Remains[] after = {before};
    Await.until(
        PATIENCE,
        () -> {
          after[0] = look(server, row, vantagePort);
          return after[0].isClean();
        });
    if (after[0].isSilent() && !after[0].isClean() && after[0].shops() > after[0].loaders()) {
      throw new AssertionError(
          "silent, but of %d applications %d have their class loader, the one without the jar too"
              .formatted(all, after[0].shops()));
    }
    assertThat(after[0].isClean()).as("%s", after[0]).isTrue();
  }

  private static Remains look(RealServer server, Row row, int vantagePort) {
    try {
      return Remains.of(server.pid(), row.platform(), vantagePort);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaitAll(int port, int status) {
    boolean came =
        Await.until(
            PATIENCE.multipliedBy(3),
            () -> Arrays.stream(Form.values()).allMatch(form -> status(port, form) == status));
    assertThat(came).as("all of %s answer %d", Arrays.toString(Form.values()), status).isTrue();
  }

  private static int status(int port, Form form) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + port + "/" + form.title() + "/")
                  .toURL()
                  .openConnection();
      connection.setConnectTimeout(5000);
      connection.setReadTimeout(30_000);
      connection.setRequestProperty("Connection", "close");
      return connection.getResponseCode();
    } catch (IOException notYet) {
      return 0;
    }
  }
}
