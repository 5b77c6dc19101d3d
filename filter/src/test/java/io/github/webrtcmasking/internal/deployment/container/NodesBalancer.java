package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import io.github.webrtcmasking.testing.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** HAProxy before several nodes. A node that does not answer is left out until it does. */
final class NodesBalancer implements AutoCloseable {

  /** Which node gets a visitor's next request. */
  enum Choice {
    /** The next one. */
    IN_TURN("balance roundrobin", ""),
    /** The one that had the first, while it is there. */
    STICKY("balance roundrobin\n  cookie NODE insert indirect nocache", " cookie n%d");

    private final String rule;
    private final String server;

    Choice(String rule, String server) {
      this.rule = rule;
      this.server = server;
    }
  }

  private static final String CONFIGURATION =
      """
      global
        maxconn 500
      defaults
        mode http
        timeout connect 2s
        timeout client 30s
        timeout server 30s
        retries 3
        option redispatch 1
        retry-on conn-failure
      frontend visitors
        bind 127.0.0.1:%d
        default_backend nodes
      backend nodes
        %s
        option httpchk GET %s/webrtc-masking/probe.js
      %s
      """;

  private final Path home = ClassPath.newDirectory("haproxy");
  private final OutsideServer haproxy = new OutsideServer("HAProxy", home);
  private final int port = FreePort.tcp();

  private final String path;

  NodesBalancer(Choice choice, List<ClusterNode> nodes) throws IOException {
    path = nodes.get(0).application().uri().getPath();
    String servers =
        IntStream.range(0, nodes.size())
            .mapToObj(
                number ->
                    "  server n%d 127.0.0.1:%d check inter 300 fall 1 rise 1"
                            .formatted(number, nodes.get(number).application().uri().getPort())
                        + choice.server.formatted(number))
            .collect(Collectors.joining("\n"));
    Path file = home.resolve("haproxy.cfg");
    Files.writeString(file, CONFIGURATION.formatted(port, choice.rule, path, servers));
    haproxy.start(
        new ProcessBuilder("haproxy", "-W", "-f", file.toString()),
        Duration.ofSeconds(30),
        "Loading success");
  }

  /** The shop as visitors reach it. */
  Application application() {
    return OutsideServer.application(port, path, this::close);
  }

  @Override
  public void close() {
    haproxy.stopAll(Duration.ofSeconds(5));
  }
}
