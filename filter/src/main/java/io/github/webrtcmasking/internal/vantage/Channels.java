package io.github.webrtcmasking.internal.vantage;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One channel per local address, all on one port. There is no wildcard socket: Java cannot choose
 * its answers' source address, and browsers drop answers from an address that they did not ask.
 * SO_REUSEADDR is never set: on Linux it would let two servers share the port and lose datagrams to
 * each other. For one thread at a time; its maker closes it.
 */
final class Channels implements AutoCloseable {

  /** The most local addresses to listen on; further ones are ignored. */
  static final int MAX_CHANNELS = 256;

  private static final int ATTEMPTS = 8;

  private final Selector selector;
  private final Map<InetAddress, DatagramChannel> open = new LinkedHashMap<>();
  private final Set<InetAddress> refused = new HashSet<>();

  /** 0 until the first channel is bound. */
  private int port;

  Channels(Selector selector, int port) {
    this.selector = selector;
    this.port = port;
  }

  /** Closes the channels of addresses that have gone, and opens those that are missing. */
  void follow(Set<InetAddress> wanted) throws IOException {
    refused.clear();
    for (InetAddress gone : without(open.keySet(), wanted)) {
      close(gone);
    }
    selector.selectNow(); // Frees the sockets of the closed channels.
    List<InetAddress> missing = without(wanted, open.keySet());
    if (port == 0) {
      openOnAnyPort(missing);
    } else {
      open(missing, port);
    }
  }

  /** Closes a channel that failed. The next call of {@link #follow} opens its address again. */
  void drop(DatagramChannel failed) throws IOException {
    for (InetAddress address : List.copyOf(open.keySet())) {
      if (failed.equals(open.get(address))) {
        close(address);
        refused.add(address);
      }
    }
  }

  Listening listening() {
    return open.isEmpty()
        ? new Listening(0, List.of(), refused)
        : new Listening(port, List.copyOf(open.keySet()), refused);
  }

  /** Closes all channels, even if one of them fails to close. */
  @Override
  public void close() throws IOException {
    List<IOException> failed = new ArrayList<>();
    for (InetAddress address : List.copyOf(open.keySet())) {
      try {
        close(address);
      } catch (IOException e) {
        failed.add(e);
      }
    }
    if (!failed.isEmpty()) {
      throw failed.get(0);
    }
  }

  private void openOnAnyPort(List<InetAddress> missing) throws IOException {
    for (int attempt = 1; attempt <= ATTEMPTS && !missing.isEmpty(); attempt++) {
      close();
      selector.selectNow();
      refused.clear();
      open(missing, 0);
      if (refused.isEmpty()) {
        break;
      }
    }
    port = open.isEmpty() ? 0 : boundPort();
  }

  private void open(List<InetAddress> missing, int wantedPort) throws IOException {
    int chosen = wantedPort;
    for (InetAddress address : missing) {
      if (open.size() < MAX_CHANNELS && !tryOpen(address, chosen)) {
        refused.add(address);
      }
      chosen = chosen == 0 && !open.isEmpty() ? boundPort() : chosen;
    }
  }

  private int boundPort() throws IOException {
    DatagramChannel first = open.values().iterator().next();
    return ((InetSocketAddress) first.getLocalAddress()).getPort();
  }

  private boolean tryOpen(InetAddress address, int wantedPort) throws IOException {
    ProtocolFamily family =
        address instanceof Inet4Address
            ? StandardProtocolFamily.INET
            : StandardProtocolFamily.INET6;
    DatagramChannel channel;
    try {
      channel = DatagramChannel.open(family);
    } catch (UnsupportedOperationException thisJvmHasNoIpv6) {
      return false;
    }
    try {
      channel.bind(new InetSocketAddress(address, wantedPort));
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ);
    } catch (IOException taken) {
      channel.close();
      return false;
    }
    open.put(address, channel);
    return true;
  }

  private void close(InetAddress address) throws IOException {
    DatagramChannel channel = open.remove(address);
    if (channel != null) {
      channel.close();
    }
  }

  private static List<InetAddress> without(Set<InetAddress> these, Set<InetAddress> those) {
    List<InetAddress> rest = new ArrayList<>(these);
    rest.removeAll(those);
    return rest;
  }
}
