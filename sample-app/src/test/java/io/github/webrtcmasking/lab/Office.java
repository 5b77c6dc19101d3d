package io.github.webrtcmasking.lab;

import java.nio.file.Path;

/** A site's own network: the shop's host is on it, and its router runs a proxy for some. */
final class Office implements AutoCloseable {
  static final String PROXY = "10.40.2.1";

  private final Namespace router = Namespace.named("office");
  private int cards;

  private Office() {}

  static Office around(Namespace shop, Path folder) {
    Office office = new Office();
    office.router.connect("shop", shop, "office");
    office.router.run(
        "ip address add 10.30.0.1/24 dev shop; ip address add %s/32 dev lo".formatted(PROXY));
    shop.run(
        """
        ip address add %s/24 dev office
        ip route add 10.30.0.0/16 via 10.30.0.1 dev office
        ip route add 10.40.0.0/16 via 10.30.0.1 dev office
        """
            .formatted(Plan.OFFICE_SHOP));
    Access.useNamesOf(office.router, folder, Plan.OFFICE_SHOP);
    Exits.startHttpProxy(office.router, folder, PROXY);
    return office;
  }

  /** Gives a host an address. */
  synchronized void connect(Namespace host) {
    int card = ++cards;
    host.connect("eth0", router, "desk" + card);
    String network = "10.30." + (100 + card);
    router.run("ip address add %s.1/24 dev desk%d".formatted(network, card));
    host.run(
        "ip address add %1$s.10/24 dev eth0; ip route add default via %1$s.1 dev eth0"
            .formatted(network));
  }

  @Override
  public void close() {
    router.close();
  }
}
