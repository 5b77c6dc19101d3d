package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.visits.NetworkNamespaces;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The parts that all situations share: the internet, the shop's host, its balancer, the exits. */
final class LaboratoryNetwork implements AutoCloseable {
  private static final List<String> PROGRAMS =
      List.of(
          "ip",
          "nft",
          "unshare",
          "nsenter",
          "mount",
          "bash",
          "dnsmasq",
          "openvpn",
          "haproxy",
          "tinyproxy",
          "microsocks",
          "perl",
          "tayga");

  private static final String NAMES =
      """
      %1$s shop.test
      %2$s shop.test
      %1$s v4.shop.test
      %2$s v6.shop.test
      %1$s stun.shop.test
      %2$s stun.shop.test
      %3$s balancer.test
      %4$s private-rewriter.test
      %5$s public-rewriter.test
      %6$s office.test
      """
          .formatted(
              Plan.SHOP4,
              Plan.SHOP6,
              Plan.BALANCER,
              Plan.REWRITTEN_PRIVATE,
              Plan.REWRITTEN_PUBLIC,
              Plan.OFFICE_SHOP);

  /** A device before the shop that tells it no sender of UDP. */
  private static final String REWRITERS =
      """
      nft add table ip nat
      nft 'add chain ip nat out { type nat hook postrouting priority 100; }'
      nft add rule ip nat out ip daddr %s udp dport != 53 snat to %s
      nft add rule ip nat out ip daddr %s udp dport != 53 snat to %s
      """
          .formatted(
              Plan.REWRITTEN_PRIVATE,
              Plan.REWRITER_PRIVATE,
              Plan.REWRITTEN_PUBLIC,
              Plan.REWRITER_PUBLIC);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Path folder;
  private final Internet internet;
  private final ShopHost shop;
  private final Exits exits;
  private final Office office;

  private LaboratoryNetwork(Path log) {
    folder = part(Workplace.create()).folder();
    internet = part(new Internet());
    shop = part(new ShopHost(folder, log));
    internet.attach(
        shop.host(), Plan.SHOP4, Plan.SHOP6, Plan.REWRITTEN_PRIVATE, Plan.REWRITTEN_PUBLIC);
    internet.run(REWRITERS);
    shop.serveNames(NAMES);
    part(Balancer.attachedTo(internet, shop.host(), folder));
    office = part(Office.around(shop.host(), folder));
    exits =
        part(
            Exits.attachedTo(
                internet,
                folder,
                Plan.TUNNEL_EXIT,
                Plan.HOSTING,
                Plan.PRIVACY_RELAY,
                Plan.FIREFOX_VPN,
                Plan.WARP,
                Plan.CORPORATE_EGRESS));
  }

  /** Why there can be no laboratory on this machine, or empty. */
  static Optional<String> obstacle() {
    Optional<String> obstacle = NetworkNamespaces.obstacle(PROGRAMS);
    if (obstacle.isPresent()) {
      return obstacle;
    }
    if (!Files.exists(Path.of("/dev/net/tun"))) {
      return Optional.of("this machine has no /dev/net/tun, which tunnels need");
    }
    return NetworkNamespaces.succeeds(
            "unshare", "--net", "--mount", "--pid", "--fork", "--mount-proc", "true")
        ? Optional.empty()
        : Optional.of("this machine allows no new network, mount and process namespaces");
  }

  /** Builds everything but the server. */
  static LaboratoryNetwork build(Path log) {
    return new LaboratoryNetwork(log);
  }

  Internet internet() {
    return internet;
  }

  ShopHost shop() {
    return shop;
  }

  Office office() {
    return office;
  }

  Exits exits() {
    return exits;
  }

  Path folder() {
    return folder;
  }

  private <T extends AutoCloseable> T part(T part) {
    parts.push(part);
    return part;
  }

  @Override
  public void close() {
    try {
      for (AutoCloseable part : parts) {
        part.close();
      }
    } catch (Exception failed) {
      throw new IllegalStateException("the laboratory was not taken down", failed);
    }
  }
}
