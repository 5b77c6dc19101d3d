package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.lab.LongCable.Quality;
import io.github.webrtcmasking.lab.latency.MeasuredShop;
import java.util.regex.Pattern;

/** Two hosts, a visitor's and a shop's, and the line between them. */
final class LatencyNetwork implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("(ready)");

  /** As slow lines at home: what is sent faster waits in the modem. */
  private static final String SLOW =
      "tc qdisc add dev %s root tbf rate 4mbit burst 5kb latency 100ms";

  private final Workplace workplace = Workplace.create();
  private final Namespace shop = Namespace.named("measured shop");
  private final Namespace visitor = Namespace.named("visitor");

  /** Lays the line and starts the shop. */
  LatencyNetwork(Line line) {
    line.lay(this);
    shop.run("ip address add 10.77.0.1 peer 10.77.0.2 dev shop");
    visitor.run("ip address add 10.77.0.2 peer 10.77.0.1 dev visitor");
    ShopHost.serveNames(shop, workplace.folder().resolve("names"), "10.77.0.1 shop.test\n");
    Access.useNamesOf(visitor, workplace.folder(), "10.77.0.1");
    String folder = workplace.folder().resolve("shop").toString();
    shop.start(READY, JavaProgram.command(MeasuredShop.class, folder));
  }

  Namespace visitor() {
    return visitor;
  }

  static String url(String page) {
    return "http://shop.test:" + MeasuredShop.PORT + "/shop/" + page;
  }

  @Override
  public void close() {
    visitor.close();
    shop.close();
    workplace.close();
  }

  /** What is between the hosts. */
  enum Line {
    CABLE("two hosts") {
      @Override
      void lay(LatencyNetwork network) {
        network.shop.connect("shop", network.visitor, "visitor");
      }
    },

    /** The visitor has IPv6 too, which the shop has not. */
    CABLE_AND_IPV6("two hosts, the visitor with IPv6 that the shop lacks") {
      @Override
      void lay(LatencyNetwork network) {
        CABLE.lay(network);
        network.visitor.run(
            """
            ip -6 address add 2001:db8::2/64 dev visitor nodad
            ip -6 route add default via 2001:db8::1 dev visitor
            """);
      }
    },

    LONG("4 Mbit/s and 40 ms") {
      @Override
      void lay(LatencyNetwork network) {
        LongCable.lay(network.shop, "shop", network.visitor, "visitor", Quality.ofRoundTrip(40));
        network.shop.run(SLOW.formatted("shop"));
        network.visitor.run(SLOW.formatted("visitor"));
      }
    };

    private final String shown;

    Line(String shown) {
      this.shown = shown;
    }

    abstract void lay(LatencyNetwork network);

    @Override
    public String toString() {
      return shown;
    }
  }
}
