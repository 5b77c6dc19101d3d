package io.github.webrtcmasking.internal.observation;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.address.Nat64Prefixes;
import io.github.webrtcmasking.internal.observation.HttpSide.Hops;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells where an HTTP request came from: the peer of the connection, or what trusted proxies say,
 * read from the nearest hop outwards through trusted hops only. Thread-safe.
 */
public final class ClientAddressResolver {

  /** What balancers, CDNs and proxies write when they pass a request on. */
  private static final List<String> FORWARDING =
      List.of(
          "X-Forwarded-For",
          "Forwarded",
          "Via",
          "X-Real-IP",
          "True-Client-IP",
          "CF-Connecting-IP",
          "X-Client-IP");

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

  /** Where the request came from; empty where the container tells no IP address. */
  public Optional<HttpSide> resolve(HttpServletRequest request) {
    Optional<IpAddress> peer = parse(request.getRemoteAddr());
    if (peer.isEmpty()) {
      return Optional.empty();
    }
    IpAddress client = proxies.trust(peer.get()) ? outermost(peer.get(), request) : peer.get();
    return Optional.of(
        new HttpSide(
            // All that come through a translator share one /64, and are not one network.
            nat64.decoded(client),
            isOwnHost(client, peer.get(), request) ? Place.OWN_HOST : Place.ELSEWHERE));
  }

  /** As {@link #resolve}, and whether the request names somebody behind that address. */
  public Optional<HttpSide> resolveWithHops(HttpServletRequest request) {
    return resolve(request)
        .map(side -> new HttpSide(side.address(), side.place(), hopsBehind(side, request)));
  }

  private Hops hopsBehind(HttpSide side, HttpServletRequest request) {
    List<Optional<IpAddress>> hops =
        hops(request).stream().map(hop -> hop.map(nat64::decoded)).toList();
    boolean stranger = parse(request.getRemoteAddr()).filter(proxies::trust).isEmpty();
    if (stranger && hops.contains(Optional.of(side.address()))) {
      // The container has read the header already and says who asked (RemoteIpValve and its kin).
      return Hops.ALL_KNOWN;
    }
    if (stranger || proxies.trust(side.address())) {
      // What our own proxies write in another header than the configured one counts as well.
      return FORWARDING.stream().anyMatch(name -> request.getHeader(name) != null)
          ? Hops.MORE_BEHIND
          : Hops.ALL_KNOWN;
    }
    return hops.isEmpty() || hops.get(0).equals(Optional.of(side.address()))
        ? Hops.ALL_KNOWN
        : Hops.MORE_BEHIND;
  }

  /** The first hop, from the nearest outwards, that is not a trusted proxy. */
  private IpAddress outermost(IpAddress peer, HttpServletRequest request) {
    IpAddress client = peer;
    List<Optional<IpAddress>> hops = hops(request);
    for (int i = hops.size() - 1; i >= 0 && proxies.trust(client); i--) {
      if (hops.get(i).isEmpty()) {
        // A trusted proxy did not say who asked it: what lies beyond cannot be known.
        return client;
      }
      client = hops.get(i).get();
    }
    return client;
  }

  private List<Optional<IpAddress>> hops(HttpServletRequest request) {
    var lines = request.getHeaders(proxies.header().headerName());
    return lines == null || !lines.hasMoreElements()
        ? List.of()
        : ForwardedHops.parse(proxies.header(), Collections.list(lines));
  }

  /**
   * Row 26: loopback, also as a trusted proxy on this machine names it, or the very address that
   * was connected to. What name the request gives the server says nothing.
   */
  private static boolean isOwnHost(IpAddress client, IpAddress peer, HttpServletRequest request) {
    if (client.isLoopback() && peer.isLoopback()) {
      return true;
    }
    return client.equals(peer) && parse(request.getLocalAddr()).filter(client::equals).isPresent();
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
