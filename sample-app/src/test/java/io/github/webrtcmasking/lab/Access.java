package io.github.webrtcmasking.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A visitor's way to the internet: the visitor's host, the access provider's, and what a situation
 * puts between them. Closing it takes all of it away.
 */
final class Access implements AutoCloseable {
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Namespace provider;
  private final Namespace visitor;

  private Access(Namespace provider, Namespace visitor) {
    this.provider = provider;
    this.visitor = visitor;
    parts.push(provider);
    parts.push(visitor);
  }

  /**
   * A line on which the provider translates the visitor's private IPv4 address.
   *
   * @param tcp the public address of TCP
   * @param udp the public address of UDP
   */
  static Access translated(Internet internet, String tcp, String udp) {
    Access access = bare(internet, tcp, udp);
    access.lan("192.168.1", access.provider);
    access.translate(access.provider, tcp, udp);
    return access;
  }

  /** A line with a home router that translates to the carrier's shared addresses, and so on. */
  static Access translatedTwice(Internet internet, String tcp, String udp) {
    Access access = bare(internet, tcp, udp);
    Namespace home = Namespace.named("home router");
    access.parts.push(home);
    access.lan("192.168.1", home);
    home.connect("uplink", access.provider, "subscriber");
    access.provider.run("ip address add 100.64.0.1/24 dev subscriber");
    home.run(
        "ip address add 100.64.0.2/24 dev uplink; ip route add default via 100.64.0.1 dev uplink");
    access.translate(home, "100.64.0.2", "100.64.0.2");
    access.translate(access.provider, tcp, udp);
    return access;
  }

  /** A line without IPv4. */
  static Access ipv6Only(Internet internet, String network, String... ofTheProvider) {
    Access access = new Access(Namespace.named("provider"), Namespace.named("visitor"));
    internet.attach(access.provider, ofTheProvider);
    internet.route(access.provider, network + "/64");
    access.visitor.connect("eth0", access.provider, "lan");
    access.addIpv6(network);
    return access;
  }

  private static Access bare(Internet internet, String... addresses) {
    Access access = new Access(Namespace.named("provider"), Namespace.named("visitor"));
    Set<String> different = new LinkedHashSet<>(List.of(addresses));
    internet.attach(access.provider, different.toArray(String[]::new));
    access.provider.run("nft add table inet filter");
    access.provider.run(
        "nft 'add chain inet filter forward { type filter hook forward priority 0; }'");
    return access;
  }

  /** An IPv6 network of the provider's, untranslated, beside what there is. */
  Access withIpv6(Internet internet, String network) {
    internet.route(provider, network + "/64");
    addIpv6(network);
    return this;
  }

  /** A second line, of a mobile provider, on a card of its own. */
  Access withMobile(Internet internet, String address) {
    Namespace mobile = Namespace.named("mobile provider");
    parts.push(mobile);
    internet.attach(mobile, address);
    visitor.connect("wwan0", mobile, "lan");
    mobile.run("ip address add 10.7.0.1/24 dev lan");
    visitor.run("ip address add 10.7.0.10/24 dev wwan0");
    translate(mobile, address, address);
    return this;
  }

  /** A desk on a site's own network. */
  static Access inOffice(Office office) {
    Namespace visitor = Namespace.named("visitor");
    office.connect(visitor);
    return new Access(visitor, visitor);
  }

  private void addIpv6(String network) {
    provider.run("ip -6 address add %s1/64 dev lan".formatted(network));
    visitor.run(
        "ip -6 address add %1$s10/64 dev eth0; ip -6 route add default via %1$s1 dev eth0"
            .formatted(network));
  }

  /** The provider lets nothing of this kind out, in the words of nftables. */
  Access dropping(String what) {
    provider.run("nft add rule inet filter forward oifname uplink " + what + " drop");
    return this;
  }

  /** Names come from there. */
  Access askingForNames(Path folder, String... servers) {
    useNamesOf(visitor, folder, servers);
    return this;
  }

  /** A host asks these servers for names. */
  static void useNamesOf(Namespace host, Path folder, String... servers) {
    StringBuilder lines = new StringBuilder();
    for (String server : servers) {
      lines.append("nameserver ").append(server).append('\n');
    }
    try {
      Path file = Files.createTempFile(folder, "resolv", ".conf");
      Files.writeString(file, lines);
      host.run("mount --bind " + file + " /etc/resolv.conf");
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }

  /** Something that ends before the hosts do. */
  <T extends AutoCloseable> T with(T part) {
    parts.push(part);
    return part;
  }

  Namespace visitor() {
    return visitor;
  }

  Namespace provider() {
    return provider;
  }

  private void lan(String network, Namespace router) {
    visitor.connect("eth0", router, "lan");
    router.run("ip address add " + network + ".1/24 dev lan");
    visitor.run(
        "ip address add %1$s.10/24 dev eth0; ip route add default via %1$s.1 dev eth0"
            .formatted(network));
  }

  private void translate(Namespace router, String tcp, String udp) {
    router.run(
        """
        nft add table ip nat
        nft 'add chain ip nat out { type nat hook postrouting priority 100; }'
        nft add rule ip nat out oifname uplink meta l4proto udp snat to %2$s
        nft add rule ip nat out oifname uplink snat to %1$s
        """
            .formatted(tcp, udp));
  }

  @Override
  public void close() {
    List<AutoCloseable> all = new ArrayList<>(parts);
    for (AutoCloseable part : all) {
      try {
        part.close();
      } catch (Exception failed) {
        throw new IllegalStateException(failed);
      }
    }
  }
}
