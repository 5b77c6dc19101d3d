package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.browsers.OwnProcess;
import io.github.webrtcmasking.internal.command.Main;
import io.github.webrtcmasking.lab.LongCable.Quality;
import io.github.webrtcmasking.lab.roundtrip.Certificate;
import io.github.webrtcmasking.lab.roundtrip.RoundTripShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A shop, a host next to it, and a visitor at the end of a long line. The host in the middle passes
 * everything on under its own address, as a router of the visitor's does; ends TCP and passes UDP
 * on, as some carriers, satellite links and proxies do; and has proxies.
 */
final class RoundTripNetwork implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Pattern READY = Pattern.compile("(ready)");
  private static final String SHOP = "10.78.0.1";
  private static final String MIDDLE = "10.78.0.2";
  private static final String PROXY = "10.90.0.1";
  private static final String VANTAGE = "10.78.2.1";
  private static final String VANTAGE_NAME = "vantage.test";
  private static final String VANTAGE_SECRET =
      "9195e7f3b1ee01090ac6e49ac599691e266070c82bede513e60d2478d71f6182";
  private static final String NEAR_VISITOR = "10.78.1.1";
  private static final String VISITOR = "10.78.1.2";
  private static final int SPLIT_PORT = 9090;
  private static final int INSPECTION_PORT = 9443;
  private static final int NOBODY = 65_534;

  private static final String PASS_ON =
      """
      ip address add %s/24 dev shop
      ip address add %s/32 dev shop
      ip address add %s peer %s dev line
      nft add table ip nat
      nft 'add chain ip nat out { type nat hook postrouting priority 100; }'
      nft 'add chain ip nat in { type nat hook prerouting priority -100; }'
      nft add rule ip nat out oifname != line ip saddr %s snat to %s
      nft add table ip filter
      nft 'add chain ip filter forward { type filter hook forward priority 0; }'
      """
          .formatted(MIDDLE, PROXY, NEAR_VISITOR, VISITOR, VISITOR, MIDDLE);

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

  /**
   * As programs do that look for viruses: a connection for each of the browser's. They are another
   * user's, so that they are not sent here again.
   */
  private static final String INSPECTION =
      """
      global
        uid %d
      defaults
        mode http
        timeout connect 5s
        timeout client 60s
        timeout server 60s
        http-reuse never
      listen inspection
        bind 127.0.0.1:%d ssl crt %s
        http-request set-header %s yes
        server shop %s:%d ssl verify required ca-file %s sni str(shop.test)
      """;

  private final Workplace workplace = Workplace.create();
  private final Certificate certificate;
  private final Namespace shop = Namespace.named("shop");
  private final Namespace middle = Namespace.named("middle");
  private final Namespace visitor = Namespace.named("visitor");
  private final Namespace vantage = Namespace.named("vantage");

  RoundTripNetwork(Quality line) throws IOException, InterruptedException {
    Path folder = workplace.folder();
    certificate = Certificate.make(folder, "shop", "shop.test");
    middle.connect("shop", shop, "middle");
    LongCable.lay(middle, "line", visitor, "home", line);
    middle.run(PASS_ON);
    shop.run(
        "ip address add %s/24 dev middle; ip route add default via %s".formatted(SHOP, MIDDLE));
    visitor.run(
        "ip address add %s peer %s dev home; ip route add default via %s"
            .formatted(VISITOR, NEAR_VISITOR, NEAR_VISITOR));
    ShopHost.serveNames(
        shop,
        folder.resolve("names"),
        "%s shop.test\n%s %s\n".formatted(SHOP, VANTAGE, VANTAGE_NAME));
    Access.useNamesOf(visitor, folder, SHOP);
    Access.useNamesOf(middle, folder, SHOP);
    Exits.startHttpProxy(middle, folder, PROXY);
    Exits.startSocksProxy(middle, PROXY);
    Balancer.startHaproxy(middle, folder.resolve("split.cfg"), SPLIT);
    shop.start(
        READY,
        JavaProgram.command(
            RoundTripShop.class,
            folder.resolve("tomcat").toString(),
            certificate.file().toString(),
            certificate.key().toString(),
            VANTAGE_NAME,
            VANTAGE_SECRET));
  }

  Namespace visitor() {
    return visitor;
  }

  /** Starts what the site needs beside the shop. */
  void open(Site site) throws IOException {
    if (site == Site.OTHER_VANTAGE) {
      Path secret = Files.writeString(workplace.folder().resolve("secret"), VANTAGE_SECRET);
      middle.connect("vantage", vantage, "middle");
      middle.run("ip address add %s peer %s dev vantage".formatted(MIDDLE, VANTAGE));
      vantage.run("ip address add %s peer %s dev middle".formatted(VANTAGE, MIDDLE));
      vantage.start(
          Pattern.compile("vantage: (listening)"),
          JavaProgram.command(Main.class, "vantage", "--secret-file", secret.toString()));
    }
  }

  /** What becomes of the visitor's packets. */
  void treat(Way way, boolean dropsUdp) throws IOException, InterruptedException {
    if (way == Way.TCP_ENDED) {
      middle.run(
          "nft add rule ip nat in iifname line tcp dport %d redirect to :%d"
              .formatted(RoundTripShop.PORT, SPLIT_PORT));
    }
    if (way == Way.INSPECTED) {
      inspect();
    }
    if (dropsUdp) {
      middle.run("nft add rule ip filter forward udp dport 3478 drop");
    }
  }

  private void inspect() throws IOException, InterruptedException {
    Path folder = workplace.folder();
    Path own = Certificate.make(folder, "inspection", "shop.test").both();
    Balancer.startHaproxy(
        visitor,
        folder.resolve("inspection.cfg"),
        INSPECTION.formatted(
            NOBODY,
            INSPECTION_PORT,
            own,
            RoundTripShop.INSPECTED,
            SHOP,
            RoundTripShop.TLS_PORT,
            certificate.file()));
    visitor.run(
        """
        nft add table ip nat
        nft 'add chain ip nat out { type nat hook output priority -100; }'
        nft add rule ip nat out meta skuid != %d tcp dport %d redirect to :%d
        """
            .formatted(NOBODY, RoundTripShop.TLS_PORT, INSPECTION_PORT));
  }

  /**
   * Waits until a visitor is measured, or must have been. The browser is not asked meanwhile: its
   * requests would take connections from the steps.
   */
  void awaitMeasurement() throws InterruptedException {
    Path done = workplace.folder().resolve("tomcat").resolve(RoundTripShop.MEASURED);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(done) && System.nanoTime() - end < 0) {
      Thread.sleep(100);
    }
    Thread.sleep(200); // what is made of it comes right after
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
    vantage.close();
    workplace.close();
  }

  /** How the visitor's pages come to the shop. */
  enum Way {
    /** Passed on, packet by packet. */
    PASSED_ON,
    /** A program on the visitor's machine ends TLS and TCP, and speaks TLS to the shop. */
    INSPECTED,
    /** Their TCP ends in the middle, and their UDP is passed on from the same address. */
    TCP_ENDED,
    SOCKS,
    HTTP_PROXY;

    Equipment equipment() {
      return switch (this) {
        case PASSED_ON, INSPECTED, TCP_ENDED -> Equipment.NONE;
        case SOCKS -> Equipment.socksProxy(PROXY);
        case HTTP_PROXY -> Equipment.httpProxy(PROXY);
      };
    }

    /** Whether the connection of the shop ends at the other end of the visitor's line. */
    boolean endsFarFromBrowser() {
      return this != PASSED_ON && this != INSPECTED;
    }

    /** Whether pages come from an address that packets past the proxy do not come from. */
    boolean isOtherAddress() {
      return this == SOCKS || this == HTTP_PROXY;
    }
  }

  /** Where the visitor comes to. */
  enum Site {
    /** The browser's connections are kept for further requests. */
    KEPT("http", RoundTripShop.PORT, "shop"),
    /** Each connection ends after one answer. */
    NEVER_KEPT("http", RoundTripShop.NEVER_KEPT_PORT, "shop"),
    HTTP2("https", RoundTripShop.TLS_PORT, "shop"),
    /** The shop's vantage runs on a host of its own. */
    OTHER_VANTAGE("http", RoundTripShop.PORT, "elsewhere");

    private final String shop;

    Site(String scheme, int port, String path) {
      this.shop = "%s://shop.test:%d/%s/".formatted(scheme, port, path);
    }

    String url(String page) {
      return shop + page;
    }
  }
}
