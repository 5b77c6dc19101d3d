package io.github.webrtcmasking.lab;

import java.util.regex.Pattern;

/** The ways from visitors to the internet, each built anew for a situation. */
final class Ways {
  static final String OFFICE_PROXY = Office.PROXY;

  private static final int TUNNEL_PORT = 1194;
  private static final String EVERYTHING_INTO_THE_TUNNEL =
      "ip route add 0.0.0.0/1 dev tun0; ip route add 128.0.0.0/1 dev tun0";

  private Ways() {}

  static Access home(LaboratoryNetwork lab) {
    return line(lab, Plan.HOME4, Plan.HOME4);
  }

  static Access dualStack(LaboratoryNetwork lab) {
    return home(lab).withIpv6(lab.internet(), Plan.HOME6);
  }

  static Access udpOverIpv6Only(LaboratoryNetwork lab) {
    return dualStack(lab).dropping("meta nfproto ipv4 udp dport != 53");
  }

  static Access udpBlocked(LaboratoryNetwork lab) {
    return home(lab).dropping("udp dport != 53");
  }

  static Access vantageBlocked(LaboratoryNetwork lab) {
    return home(lab).dropping("udp dport 3478");
  }

  static Access tunnelBroker(LaboratoryNetwork lab) {
    return home(lab).withIpv6(lab.internet(), Plan.BROKER6);
  }

  static Access ipv6Only(LaboratoryNetwork lab) {
    return Access.ipv6Only(lab.internet(), Plan.HOME6).askingForNames(lab.folder(), Plan.SHOP6);
  }

  /** The provider's name server says that the shop is behind the provider's translator. */
  static Access nat64(LaboratoryNetwork lab) {
    Access access = Access.ipv6Only(lab.internet(), Plan.HOME6, Plan.NAT64);
    new Nat64(access.provider(), lab.folder()).start(Plan.NAT64, Plan.HOME6 + "64");
    ShopHost.serveNames(
        access.provider(),
        lab.folder().resolve("names64"),
        """
        64:ff9b::%1$s v4.shop.test
        64:ff9b::%1$s stun.shop.test
        """
            .formatted(Plan.SHOP4));
    return access.askingForNames(lab.folder(), Plan.HOME6 + "1");
  }

  static Access carrier(LaboratoryNetwork lab) {
    return carrier(lab, Plan.POOL);
  }

  static Access nearPool(LaboratoryNetwork lab) {
    return carrier(lab, Plan.POOL_SAME_24);
  }

  static Access farPool(LaboratoryNetwork lab) {
    return carrier(lab, Plan.POOL_SAME_16);
  }

  static Access farthestPool(LaboratoryNetwork lab) {
    return carrier(lab, Plan.POOL_FAR);
  }

  static Access branch(LaboratoryNetwork lab) {
    return line(lab, Plan.BRANCH, Plan.BRANCH);
  }

  static Access fullTunnel(LaboratoryNetwork lab) {
    return tunnelled(lab, home(lab), EVERYTHING_INTO_THE_TUNNEL);
  }

  static Access leakingTunnel(LaboratoryNetwork lab) {
    return tunnelled(lab, dualStack(lab), EVERYTHING_INTO_THE_TUNNEL);
  }

  /** As clients do that take an application's TCP and nothing else. */
  static Access tcpTunnel(LaboratoryNetwork lab) {
    return tunnelled(
        lab,
        home(lab),
        "ip rule add ipproto tcp dport 8080 lookup 8; ip route add default dev tun0 table 8");
  }

  /** Everything goes into the tunnel but what is bound to the line's own address. */
  static Access sourceTunnel(LaboratoryNetwork lab) {
    return tunnelled(
        lab,
        home(lab),
        EVERYTHING_INTO_THE_TUNNEL
            + "; ip route add default via 192.168.1.1 dev eth0 table 9"
            + "; ip rule add from 192.168.1.10 lookup 9");
  }

  static Access twoUplinks(LaboratoryNetwork lab) {
    Access access = withMobile(lab);
    access
        .visitor()
        .run(
            """
            ip link set wwan0 up
            ip route add default via 10.7.0.1 dev wwan0 table 7
            ip rule add from 10.7.0.10 lookup 7
            """);
    return access;
  }

  static Access homeAndMobile(LaboratoryNetwork lab) {
    Access access = withMobile(lab);
    access.visitor().run("ip link set wwan0 down");
    return access;
  }

  /** Everything goes over a line that the provider's end makes slow and lossy. */
  static Access satellite(LaboratoryNetwork lab) {
    Access access = home(lab);
    access
        .provider()
        .start(
            Pattern.compile("(ready)"),
            JavaProgram.command(SlowLine.class, "192.168.1.1", "" + TUNNEL_PORT, Plan.TUNNEL_EXIT));
    access.with(lab.exits().tunnelFrom(access.visitor(), "192.168.1.1", TUNNEL_PORT));
    access.visitor().run(EVERYTHING_INTO_THE_TUNNEL);
    return access;
  }

  static Access office(LaboratoryNetwork lab) {
    return Access.inOffice(lab.office()).askingForNames(lab.folder(), Plan.OFFICE_SHOP);
  }

  private static Access line(LaboratoryNetwork lab, String tcp, String udp) {
    return Access.translated(lab.internet(), tcp, udp).askingForNames(lab.folder(), Plan.SHOP4);
  }

  private static Access carrier(LaboratoryNetwork lab, String udp) {
    return Access.translatedTwice(lab.internet(), Plan.POOL, udp)
        .askingForNames(lab.folder(), Plan.SHOP4);
  }

  private static Access withMobile(LaboratoryNetwork lab) {
    return home(lab).withMobile(lab.internet(), Plan.MOBILE4);
  }

  private static Access tunnelled(LaboratoryNetwork lab, Access access, String routes) {
    access.with(lab.exits().tunnelFrom(access.visitor(), Plan.TUNNEL_EXIT, TUNNEL_PORT));
    access
        .visitor()
        .run("ip route add %s via 192.168.1.1 dev eth0; %s".formatted(Plan.TUNNEL_EXIT, routes));
    return access;
  }
}
