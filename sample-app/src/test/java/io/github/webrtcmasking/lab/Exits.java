package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.browsers.OwnProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** A host with proxies and a tunnel's other end, each with a public address of its own. */
final class Exits implements AutoCloseable {
  static final int HTTP_PORT = 8888;
  static final int SOCKS_PORT = 1080;

  /** The end that is asked listens; it says no more before the other end speaks. */
  private static final Pattern LISTENING = Pattern.compile("UDPv4 (link) remote");

  private static final Pattern CONNECTED = Pattern.compile("Initialization Sequence (Completed)");

  private final Namespace host = Namespace.named("exits");
  private final Path folder;

  private Exits(Path folder) {
    this.folder = folder;
  }

  /** With HTTP proxies at the addresses, a SOCKS proxy at the first, and room for a tunnel. */
  static Exits attachedTo(Internet internet, Path folder, String tunnel, String... proxies) {
    Exits exits = new Exits(folder);
    String[] all = java.util.Arrays.copyOf(proxies, proxies.length + 1);
    all[proxies.length] = tunnel;
    internet.attach(exits.host, all);
    Access.useNamesOf(exits.host, folder, Plan.SHOP4);
    exits.host.run(
        """
        nft add table ip nat
        nft 'add chain ip nat out { type nat hook postrouting priority 100; }'
        nft add rule ip nat out oifname uplink ip saddr 10.8.0.0/24 snat to %s
        """
            .formatted(tunnel));
    for (String address : proxies) {
      startHttpProxy(exits.host, folder, address);
    }
    startSocksProxy(exits.host, proxies[0]);
    return exits;
  }

  /** Starts a SOCKS proxy on any host, at an address of its own. */
  static void startSocksProxy(Namespace host, String address) {
    host.start(
        Pattern.compile("(listening)"),
        "sh",
        "-c",
        "echo listening; exec microsocks -i %1$s -p %2$d -b %1$s".formatted(address, SOCKS_PORT));
  }

  /** Starts an HTTP proxy on any host, at an address of its own. */
  static void startHttpProxy(Namespace host, Path folder, String address) {
    Path settings = folder.resolve("tinyproxy-" + address);
    try {
      Files.writeString(
          settings,
          """
          Port %d
          Listen %2$s
          Bind %2$s
          Timeout 600
          MaxClients 100
          DisableViaHeader Yes
          LogLevel Info
          """
              .formatted(HTTP_PORT, address));
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
    host.start(
        Pattern.compile("(Starting main loop|Accepting connections)"),
        "tinyproxy",
        "-d",
        "-c",
        settings.toString());
  }

  /** An OpenVPN tunnel from another host to here; both ends go when it is closed. */
  Tunnel tunnelFrom(Namespace visitor, String server, int port) {
    Path key = folder.resolve("tunnel.key");
    if (!Files.exists(key)) {
      host.run("openvpn --genkey secret " + key);
    }
    Deque<OwnProcess> ends = new ArrayDeque<>();
    String common =
        "openvpn --dev tun --proto udp --secret %s --cipher AES-256-CBC --auth SHA256 --verb 1 --ping 1"
            .formatted(key);
    String here =
        common
            + " --local "
            + Plan.TUNNEL_EXIT
            + " --lport 1194 --float"
            + " --ifconfig 10.8.0.1 10.8.0.2";
    String there =
        common + " --nobind --remote %s %d --ifconfig 10.8.0.2 10.8.0.1".formatted(server, port);
    ends.push(host.start(LISTENING, here.split(" ")));
    try {
      ends.push(visitor.start(CONNECTED, there.split(" ")));
    } catch (RuntimeException failed) {
      new Tunnel(ends).close();
      throw failed;
    }
    return new Tunnel(ends);
  }

  /** Both ends of a tunnel. */
  record Tunnel(Deque<OwnProcess> ends) implements AutoCloseable {
    @Override
    public void close() {
      ends.forEach(OwnProcess::close);
    }
  }

  @Override
  public void close() {
    host.close();
  }
}
