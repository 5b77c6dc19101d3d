package io.github.webrtcmasking.visits;

import io.github.webrtcmasking.browsers.OwnProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The shop on a Payara Micro of its own, inside the laboratory. */
final class Node implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("Payara Micro .* (ready) in");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final OwnProcess process;
  private final int port;

  private Node(OwnProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Begins to start a node that listens for HTTP on the port; settings without their prefix. */
  static Node starting(Laboratory laboratory, int port, Map<String, String> settings) {
    List<String> command = new ArrayList<>(laboratory.inside());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-Dsample.diagnostics=true"));
    command.add(ServerLogs.JVM_OPTION);
    settings.forEach((name, value) -> command.add("-Dwebrtc.masking." + name + "=" + value));
    command.addAll(List.of("-jar", System.getProperty("payara.microJar")));
    command.addAll(List.of("--disablephonehome", "--nocluster", "--nohazelcast"));
    command.addAll(List.of("--port", String.valueOf(port)));
    command.addAll(List.of("--deploy", System.getProperty("shop.war")));
    return new Node(laboratory.start(READY, command), port);
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
