package io.github.webrtcmasking.internal.observation;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.address.Nat64Prefixes;
import io.github.webrtcmasking.internal.observation.HttpSide.Hops;
import io.github.webrtcmasking.internal.observation.TrustedProxies.ForwardingHeader;
import io.github.webrtcmasking.internal.observation.TrustedProxies.SocketPeers;
import io.github.webrtcmasking.internal.support.Host;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where an HTTP request came from: the peer of the connection, or the client that trusted
 * proxies name. Reads hops from the nearest outwards, through trusted ones only. Thread-safe.
 */
public final class ClientAddressResolver {

  /** The headers that balancers, CDNs and proxies write when they pass a request on. */
  private static final List<String> FORWARDING =
      Stream.concat(
              Stream.of("Via"),
              Arrays.stream(ForwardingHeader.values()).map(ForwardingHeader::headerName))
          .toList();

  private final TrustedProxies proxies;
  private final Nat64Prefixes nat64;

  /** A resolver that believes the given proxies. */
  public ClientAddressResolver(TrustedProxies proxies) {
    this(proxies, Nat64Prefixes.WELL_KNOWN);
  }

  /** A resolver that believes the given proxies, and knows the given translators. */
  public ClientAddressResolver(TrustedProxies proxies, Nat64Prefixes nat64) {
    this.proxies = proxies;
    this.nat64 = nat64;
  }

  /** Where the request came from; empty if neither the container nor a proxy tells. */
  public Optional<HttpSide> resolve(HttpServletRequest request) {
    Optional<IpAddress> peer = parse(request.getRemoteAddr());
    Optional<IpAddress> client = trusts(peer, request) ? forwarded(peer, request).client() : peer;
    return client.map(
        address ->
            new HttpSide(
                // Decoded, because all visitors behind a NAT64 translator share one /64 without
                // being one network.
                nat64.decoded(address), isOwnHost(address, peer, request) ? Host.OWN : Host.OTHER));
  }

  /** Whether it is unknown where the request came from; cheap if the peer has an address. */
  public boolean isWithoutAddress(HttpServletRequest request) {
    return parse(request.getRemoteAddr()).isEmpty() && resolve(request).isEmpty();
  }

  /** As {@link #resolve}, and also whether the request names a client behind that address. */
  public Optional<HttpSide> resolveWithHops(HttpServletRequest request) {
    return resolve(request)
        .map(side -> new HttpSide(side.address(), side.host(), hopsBehind(side, request)));
  }

  private Hops hopsBehind(HttpSide side, HttpServletRequest request) {
    Optional<IpAddress> peer = parse(request.getRemoteAddr());
    List<Optional<IpAddress>> hops =
        forwarded(peer, request).hops().stream().map(hop -> hop.map(nat64::decoded)).toList();
    boolean stranger = !trusts(peer, request);
    if (stranger && hops.contains(Optional.of(side.address()))) {
      // The container has already evaluated the header, as Tomcat's RemoteIpValve does.
      return Hops.ALL_KNOWN;
    }
    if (stranger || proxies.trust(side.address())) {
      // Any forwarding header counts, because the operator's proxies may write another than the
      // configured one.
      return isForwarded(request) ? Hops.MORE_BEHIND : Hops.ALL_KNOWN;
    }
    return hops.isEmpty() || hops.get(0).equals(Optional.of(side.address()))
        ? Hops.ALL_KNOWN
        : Hops.MORE_BEHIND;
  }

  private static boolean isForwarded(HttpServletRequest request) {
    return FORWARDING.stream().anyMatch(name -> request.getHeader(name) != null);
  }

  /** Whether the request seems to come from a trusted proxy itself. */
  public boolean isFromProxy(HttpSide side) {
    return proxies.trust(side.address());
  }

  /**
   * Whether the peer may be a proxy that no setting names, so that its address says nothing of the
   * visitor: it is not trusted and sends forwarding headers.
   */
  public boolean mayBeUnnamedProxy(HttpServletRequest request) {
    Optional<IpAddress> peer = parse(request.getRemoteAddr());
    return !trusts(peer, request)
        && resolveWithHops(request).filter(side -> side.hops() == Hops.MORE_BEHIND).isPresent();
  }

  /**
   * Whether it is unknown who sent the request first, and any forwarding header names such an
   * address. The sender may have written that, so it may hint to the operator and never admit
   * anybody.
   */
  public boolean mayComeFrom(Predicate<IpAddress> those, HttpServletRequest request) {
    return resolveWithHops(request).filter(side -> side.hops() != Hops.MORE_BEHIND).isEmpty()
        && Arrays.stream(ForwardingHeader.values())
            .flatMap(header -> hops(header, request).stream())
            .flatMap(Optional::stream)
            .map(nat64::decoded)
            .anyMatch(those);
  }

  /** Whether the peer of the connection is a trusted proxy. */
  public boolean isThroughTrusted(HttpServletRequest request) {
    return trusts(peer(request), request);
  }

  /** The other end of the connection, as the container tells it. */
  public Optional<IpAddress> peer(HttpServletRequest request) {
    return parse(request.getRemoteAddr());
  }

  /**
   * Whether the peer is a proxy of the operator. Over a Unix domain socket, neither end has an
   * address. An unreadable name of the peer alone proves nothing, because the peer may have chosen
   * it.
   */
  private boolean trusts(Optional<IpAddress> peer, HttpServletRequest request) {
    return peer.map(proxies::trust)
        .orElseGet(
            () ->
                proxies.sockets() == SocketPeers.TRUSTED
                    && parse(request.getLocalAddr()).isEmpty());
  }

  /** The client that a header names, and all hops in it. */
  private record Word(Optional<IpAddress> client, List<Optional<IpAddress>> hops) {}

  /**
   * What the first header that is present says. An unreadable one is not skipped, because a client
   * could spoil it to choose the next one. One with an invented address is skipped.
   */
  private Word forwarded(Optional<IpAddress> peer, HttpServletRequest request) {
    Word word = new Word(peer, List.of());
    for (ForwardingHeader header : proxies.headers()) {
      List<Optional<IpAddress>> hops = hops(header, request);
      if (!hops.isEmpty()) {
        Word told = new Word(client(header, peer, hops), hops);
        if (told.client().filter(IpAddress::isInvented).isEmpty()) {
          return told;
        }
        word = word.hops().isEmpty() ? told : word;
      }
    }
    return word;
  }

  private Optional<IpAddress> client(
      ForwardingHeader header, Optional<IpAddress> peer, List<Optional<IpAddress>> hops) {
    if (header.isList()) {
      return outermost(peer, hops);
    }
    return hops.size() == 1 ? hops.get(0).or(() -> peer) : peer;
  }

  /** The first hop, from the nearest outwards, that is not a trusted proxy. */
  private Optional<IpAddress> outermost(Optional<IpAddress> peer, List<Optional<IpAddress>> hops) {
    Optional<IpAddress> client = peer;
    for (int i = hops.size() - 1; i >= 0 && client.map(proxies::trust).orElse(true); i--) {
      if (hops.get(i).isEmpty()) {
        // A trusted proxy did not name its client, so the hops beyond it are unknown.
        return client;
      }
      client = hops.get(i);
    }
    return client;
  }

  private static List<Optional<IpAddress>> hops(
      ForwardingHeader header, HttpServletRequest request) {
    var lines = request.getHeaders(header.headerName());
    return lines == null || !lines.hasMoreElements()
        ? List.of()
        : ForwardedHops.parse(header, Collections.list(lines));
  }

  /**
   * Row 26: a loopback client, even if a trusted proxy on this machine names it, or a peer whose
   * address is the one that it connected to. The request's name for the server does not count.
   */
  private static boolean isOwnHost(
      IpAddress client, Optional<IpAddress> peer, HttpServletRequest request) {
    // A peer without an address is on this machine.
    if (client.isLoopback() && peer.map(IpAddress::isLoopback).orElse(true)) {
      return true;
    }
    return peer.filter(client::equals).isPresent()
        && parse(request.getLocalAddr()).filter(client::equals).isPresent();
  }

  /** Jetty puts IPv6 addresses in brackets. */
  private static Optional<IpAddress> parse(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    boolean bracketed = text.startsWith("[") && text.endsWith("]");
    return IpLiterals.parse(bracketed ? text.substring(1, text.length() - 1) : text);
  }
}
