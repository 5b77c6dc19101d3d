package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.testing.FreePort;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The distribution's Redis on loopback, which keeps everything in memory. */
final class RedisServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path home = ClassPath.newDirectory("redis");
  private final OutsideServer redis = new OutsideServer("Redis", home);
  private final int port = FreePort.tcp();

  RedisServer() throws IOException {
    redis.start(
        new ProcessBuilder(
            "redis-server",
            "--port",
            Integer.toString(port),
            "--bind",
            "127.0.0.1",
            "--save",
            "",
            "--dir",
            home.toString()),
        PATIENCE,
        "Ready to accept connections");
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    redis.stop(PATIENCE);
  }
}
