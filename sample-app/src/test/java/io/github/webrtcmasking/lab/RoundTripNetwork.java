package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.browsers.OwnProcess;
import io.github.webrtcmasking.lab.LongCable.Quality;
import io.github.webrtcmasking.lab.roundtrip.RoundTripShop;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A shop, a host next to it, and a visitor at the end of a long line. The host in the middle passes
 * everything on under its own address, as a router of the visitor's does; ends TCP and passes UDP
 * on, as some carriers, satellite links and proxies do; and has proxies.
 */
final class RoundTripNetwork implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("(ready)");
  private static final String SHOP = "10.78.0.1";
  private static final String MIDDLE = "10.78.0.2";
  private static final String NEAR_VISITOR = "10.78.1.1";
  private static final String VISITOR = "10.78.1.2";
  private static final int SPLIT_PORT = 9090;

  private static final String PASS_ON =
      """
      ip address add %s/24 dev shop
      ip address add %s peer %s dev line
      nft add table ip nat
      nft 'add chain ip nat out { type nat hook postrouting priority 100; }'
      nft 'add chain ip nat in { type nat hook prerouting priority -100; }'
      nft add rule ip nat out oifname shop ip saddr %s snat to %s
      nft add table ip filter
      nft 'add chain ip filter forward { type filter hook forward priority 0; }'
      """
          .formatted(MIDDLE, NEAR_VISITOR, VISITOR, VISITOR, MIDDLE);

  private static final String SPLIT =
      """
      defaults
        mode tcp
        timeout connect 5s
        timeout client 60s
        timeout server 60s
      listen split
        bind :%d
        server shop %s:%d
      """
          .formatted(SPLIT_PORT, SHOP, RoundTripShop.PORT);

  private final Workplace workplace = Workplace.create();
  private final Namespace shop = Namespace.named("shop");
  private final Namespace middle = Namespace.named("middle");
  private final Namespace visitor = Namespace.named("visitor");

  RoundTripNetwork(Quality line) {
    Path folder = workplace.folder();
    middle.connect("shop", shop, "middle");
    LongCable.lay(middle, "line", visitor, "home", line);
    middle.run(PASS_ON);
    shop.run(
        "ip address add %s/24 dev middle; ip route add default via %s".formatted(SHOP, MIDDLE));
    visitor.run(
        "ip address add %s peer %s dev home; ip route add default via %s"
            .formatted(VISITOR, NEAR_VISITOR, NEAR_VISITOR));
    ShopHost.serveNames(shop, folder.resolve("names"), SHOP + " shop.test\n");
    Access.useNamesOf(visitor, folder, SHOP);
    Access.useNamesOf(middle, folder, SHOP);
    Exits.startHttpProxy(middle, folder, NEAR_VISITOR);
    Exits.startSocksProxy(middle, NEAR_VISITOR);
    Balancer.startHaproxy(middle, folder.resolve("split.cfg"), SPLIT);
    shop.start(
        READY, JavaProgram.command(RoundTripShop.class, folder.resolve("tomcat").toString()));
  }

  Namespace visitor() {
    return visitor;
  }

  static String url(String page) {
    return "http://shop.test:" + RoundTripShop.PORT + "/shop/" + page;
  }

  /** What the host in the middle does with the visitor's packets, until the next call. */
  void treat(Way way, Udp udp) {
    middle.run("nft flush chain ip nat in; nft flush chain ip filter forward");
    if (way == Way.TCP_ENDED) {
      middle.run(
          "nft add rule ip nat in iifname line tcp dport %d redirect to :%d"
              .formatted(RoundTripShop.PORT, SPLIT_PORT));
    }
    if (udp == Udp.DROPPED) {
      middle.run("nft add rule ip filter forward udp dport 3478 drop");
    }
  }

  /** A download that fills the line, which keeps half a second of packets; ended by the result. */
  Runnable fill() {
    middle.run("tc qdisc replace dev line root tbf rate 4mbit burst 5kb latency 400ms");
    OwnProcess download =
        visitor.start(
            READY,
            "sh",
            "-c",
            "echo ready; while :; do perl -MIO::Socket::INET -e '"
                + "my $s = IO::Socket::INET->new(PeerAddr => q(%s:%d)) or die;"
                    .formatted(SHOP, RoundTripShop.PORT)
                + "print $s qq(GET /shop/bulk HTTP/1.0\\r\\n\\r\\n); 1 while sysread($s, my $b, 65536)'; done");
    return download::close;
  }

  @Override
  public void close() {
    visitor.close();
    middle.close();
    shop.close();
    workplace.close();
  }

  /** How the visitor's pages come to the shop. */
  enum Way {
    /** Passed on, packet by packet. */
    PASSED_ON,
    /** Their TCP ends in the middle, and their UDP is passed on. */
    TCP_ENDED,
    SOCKS,
    HTTP_PROXY;

    Equipment equipment() {
      return switch (this) {
        case PASSED_ON, TCP_ENDED -> Equipment.NONE;
        case SOCKS -> Equipment.socksProxy(NEAR_VISITOR);
        case HTTP_PROXY -> Equipment.httpProxy(NEAR_VISITOR);
      };
    }
  }

  /** What becomes of the browser's own packets. */
  enum Udp {
    PASSED_ON,
    DROPPED
  }
}
