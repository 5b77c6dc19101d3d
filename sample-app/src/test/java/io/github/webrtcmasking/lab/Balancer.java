package io.github.webrtcmasking.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * HAProxy before the shop's host. It names the visitor in {@code X-Forwarded-For} and connects from
 * its private address (port 8080) or from its public one (port 8081). UDP does not pass it.
 */
final class Balancer implements AutoCloseable {
  static final int PRIVATE_SIDE = 8080;
  static final int PUBLIC_SIDE = 8081;
  static final String INSIDE = "10.20.0.1";
  static final String SHOP_INSIDE = "10.20.0.2";

  private final Namespace host = Namespace.named("balancer");

  /** Between the internet and the shop's host. */
  static Balancer attachedTo(Internet internet, Namespace shop, Path folder) {
    Balancer balancer = new Balancer();
    internet.attach(balancer.host, Plan.BALANCER);
    balancer.host.connect("shop", shop, "balancer");
    balancer.host.run("ip address add %s/24 dev shop".formatted(INSIDE));
    shop.run("ip address add %s/24 dev balancer".formatted(SHOP_INSIDE));
    startHaproxy(balancer.host, folder.resolve("haproxy.cfg"), SETTINGS);
    return balancer;
  }

  /** Starts HAProxy on any host. */
  static void startHaproxy(Namespace host, Path file, String settings) {
    try {
      Files.writeString(file, settings);
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
    host.start(
        Pattern.compile("(ready)"),
        "sh",
        "-c",
        "haproxy -c -q -f %1$s && echo ready && exec haproxy -db -q -f %1$s".formatted(file));
  }

  private static final String SETTINGS =
      """
      defaults
        mode http
        option forwardfor
        timeout connect 5s
        timeout client 60s
        timeout server 60s
      listen private
        bind :%d
        server shop %s:8080
      listen public
        bind :%d
        server shop %s:8080 source %s
      """
          .formatted(PRIVATE_SIDE, SHOP_INSIDE, PUBLIC_SIDE, Plan.SHOP4, Plan.BALANCER);

  @Override
  public void close() {
    host.close();
  }
}
