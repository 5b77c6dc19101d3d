package io.github.webrtcmasking.lab;

import java.util.HashMap;
import java.util.Map;

/** The router that everything with a public address is attached to. */
final class Internet implements AutoCloseable {
  private final Map<Namespace, String> cardOf = new HashMap<>();
  private final Namespace router = Namespace.named("internet");
  private int cards;

  /**
   * Attaches a host by a link without a network of its own: the router knows behind which link each
   * address is, and the host sends everything to the router.
   *
   * @param addresses IPv4 addresses, IPv6 addresses, or IPv6 networks that the host routes itself
   */
  synchronized void attach(Namespace host, String... addresses) {
    String card = "host" + cards++;
    router.connect(card, host, "uplink");
    router.run("ip -6 address add fe80::1/64 dev " + card + " nodad");
    cardOf.put(host, card);
    StringBuilder there =
        new StringBuilder(
            """
            ip -6 address add fe80::2/64 dev uplink nodad
            ip -6 route add default via fe80::1 dev uplink
            ip -4 route add default via inet6 fe80::1 dev uplink onlink
            """);
    StringBuilder here = new StringBuilder();
    for (String address : addresses) {
      here.append(route(address, card));
      if (!address.contains("/")) {
        there.append("ip address add %s dev uplink%n".formatted(single(address)));
      }
    }
    router.run(here.toString());
    host.run(there.toString());
  }

  /** Sends a network to a host that is attached. */
  synchronized void route(Namespace host, String network) {
    router.run(route(network, cardOf.get(host)));
  }

  private static String route(String address, String card) {
    return address.contains(":")
        ? "ip -6 route replace %s via fe80::2 dev %s%n".formatted(address, card)
        : "ip -4 route replace %s via inet6 fe80::2 dev %s onlink%n".formatted(address, card);
  }

  private static String single(String address) {
    return address + (address.contains(":") ? "/128" : "/32");
  }

  /** Runs a shell script on the router. */
  void run(String script) {
    router.run(script);
  }

  @Override
  public void close() {
    router.close();
  }
}
