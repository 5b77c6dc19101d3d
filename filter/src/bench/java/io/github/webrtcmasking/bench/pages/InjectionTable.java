package io.github.webrtcmasking.bench.pages;

import io.github.webrtcmasking.bench.peers.Peer;
import io.github.webrtcmasking.internal.deployment.container.PayaraMatrix;
import io.github.webrtcmasking.internal.injection.matrix.Exchange;
import io.github.webrtcmasking.internal.injection.matrix.Judgement;
import io.github.webrtcmasking.internal.injection.matrix.RawClient;
import io.github.webrtcmasking.internal.injection.matrix.Server;
import io.github.webrtcmasking.internal.injection.matrix.ServerProcess;
import io.github.webrtcmasking.internal.injection.matrix.app.Case;
import io.github.webrtcmasking.internal.injection.matrix.app.Cases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs the matrix with our filter on every server and with each peer on both Tomcats, and writes
 * the table into the file named by its argument.
 */
final class InjectionTable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Cases of settings that only we have, or of a choice that others may make otherwise. */
  private static final Set<String> OURS_ONLY =
      Set.of(
          "excluded/page",
          "excluded/forward",
          "ajax",
          "dest-image",
          "dest-script",
          "picture.png",
          "put");

  private static final List<String> PEERS = Arrays.stream(Peer.values()).map(Peer::name).toList();

  private final List<MatrixColumn> columns = new ArrayList<>();

  private InjectionTable() {}

  public static void main(String[] arguments) throws Exception {
    InjectionTable table = new InjectionTable();
    for (Server server : Server.values()) {
      table.run(server);
    }
    table.runPayara();
    Files.writeString(Path.of(arguments[0]), new MatrixDocument(table.columns).toString());
    System.exit(0);
  }

  private void run(Server server) throws IOException {
    boolean tomcat = server == Server.TOMCAT_10 || server == Server.TOMCAT_11;
    List<String> injectors =
        Stream.concat(Stream.of(ServerProcess.OURS), tomcat ? PEERS.stream() : Stream.of())
            .toList();
    List<String> variants =
        Stream.concat(Stream.of(ServerProcess.PLAIN), injectors.stream()).toList();
    try (ServerProcess process = ServerProcess.start(server, variants)) {
      RawClient plain = process.client(ServerProcess.PLAIN, PATIENCE);
      for (String injector : injectors) {
        RawClient client = process.client(injector, PATIENCE);
        MatrixColumn column = new MatrixColumn(injector, server.title());
        for (Case row : Cases.all()) {
          column.add(row, judge(injector, row, plain, client));
        }
        columns.add(column);
        System.out.println(column.summary());
      }
    }
  }

  private static Judgement judge(String injector, Case row, RawClient plain, RawClient client)
      throws IOException {
    if (!injector.equals(ServerProcess.OURS) && OURS_ONLY.contains(row.name())) {
      return new Judgement(Judgement.Kind.NOT_AVAILABLE, "\u2013");
    }
    Exchange before = Exchange.plain(row, plain);
    return Judgement.of(row, before, Exchange.injected(row, client, plain));
  }

  private void runPayara() throws IOException {
    MatrixColumn column = new MatrixColumn(ServerProcess.OURS, "Payara Micro");
    try (PayaraMatrix payara = new PayaraMatrix(PATIENCE)) {
      for (Case row : Cases.all()) {
        column.add(row, Judgement.of(row, payara.plain(row), payara.ours(row)));
      }
    }
    columns.add(column);
    System.out.println(column.summary());
  }
}
