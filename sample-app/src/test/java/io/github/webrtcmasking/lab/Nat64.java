package io.github.webrtcmasking.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tayga at a provider: IPv6 to the well-known prefix (RFC 6052) leaves as IPv4. */
final class Nat64 {
  private final Namespace provider;
  private final Path folder;

  Nat64(Namespace provider, Path folder) {
    this.provider = provider;
    this.folder = folder;
  }

  /** Translates to one public address; the translator's own IPv6 address is needed, too. */
  void start(String publicAddress, String own6) {
    try {
      Path data = Files.createTempDirectory(folder, "tayga");
      Path settings =
          Files.writeString(
              data.resolve("tayga.conf"),
              """
              tun-device nat64
              ipv4-addr 192.168.255.1
              ipv6-addr %s
              prefix 64:ff9b::/96
              dynamic-pool 192.168.255.0/24
              data-dir %s
              """
                  .formatted(own6, data));
      provider.run(
          """
          tayga --mktun -c %s
          ip link set nat64 up
          ip route add 192.168.255.0/24 dev nat64
          ip -6 route add 64:ff9b::/96 dev nat64
          ip -6 route add %s dev nat64
          nft add table ip nat
          nft 'add chain ip nat out { type nat hook postrouting priority 100; }'
          nft add rule ip nat out oifname uplink snat to %s
          """
              .formatted(settings, own6, publicAddress));
      provider.start(
          Pattern.compile("(ready)"), "sh", "-c", "echo ready; exec tayga -n -c " + settings);
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }
}
