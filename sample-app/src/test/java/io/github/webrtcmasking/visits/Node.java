package io.github.webrtcmasking.visits;

import io.github.webrtcmasking.browsers.OwnProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The shop on a Tomcat of its own, inside the laboratory. */
final class Node implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final OwnProcess process;
  private final int port;

  private Node(OwnProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Begins to start a node that listens for HTTP on the port.
   *
   * @param folder an empty one of its own
   * @param settings without their prefix
   */
  static Node starting(Laboratory laboratory, Path folder, int port, Map<String, String> settings) {
    TomcatFolder tomcat = new TomcatFolder(folder, port);
    new PlainWar(settings).writeTo(tomcat.war("shop"));
    List<String> command = new ArrayList<>(laboratory.inside());
    command.addAll(tomcat.command(List.of("-Xmx256m", ServerLogs.JVM_OPTION)));
    return new Node(laboratory.start(TomcatFolder.READY, command), port);
  }

  /** Waits until it answers. */
  Node ready() {
    process.ready(PATIENCE);
    return this;
  }

  /** The shop's first page under one of the laboratory's names. */
  String shopOn(String host) {
    return "http://" + host + ":" + port + "/shop/";
  }

  @Override
  public void close() {
    process.close();
  }
}
