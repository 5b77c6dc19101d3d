package io.github.webrtcmasking.internal.self;

import io.github.webrtcmasking.internal.address.Scope;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.HttpSide.Hops;
import io.github.webrtcmasking.internal.support.Host;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Of which kind the address is that a request seems to come from, without saying which address. It
 * shows whether the proxies in front are named.
 */
public enum ClientKind {
  /** There is none. */
  UNKNOWN,
  /** Whoever sent the request passes others' on, and is not trusted. */
  UNNAMED_PROXY,
  /** One of those that are trusted, which asks for itself or does not say for whom. */
  TRUSTED_PROXY,
  /** Nobody has such an address. */
  INVENTED,
  /** The server's own machine. */
  OWN_HOST,
  /** Of the site's own networks. */
  LOCAL,
  /** Of the Internet. */
  PUBLIC;

  /** The kind of that side, which knows its hops. */
  public static ClientKind of(Optional<HttpSide> side, Predicate<HttpSide> isFromProxy) {
    return side.map(known -> isFromProxy.test(known) ? TRUSTED_PROXY : of(known)).orElse(UNKNOWN);
  }

  private static ClientKind of(HttpSide side) {
    if (side.hops() == Hops.MORE_BEHIND) {
      return UNNAMED_PROXY;
    }
    if (side.address().isInvented()) {
      return INVENTED;
    }
    if (side.host() == Host.OWN) {
      return OWN_HOST;
    }
    return side.address().scope() == Scope.GLOBAL ? PUBLIC : LOCAL;
  }

  /** As a header has it, {@code client=unnamed-proxy}. */
  public String spelled() {
    return "client=" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind in a header that begins with one; empty if it does not. */
  public static Optional<ClientKind> read(String header) {
    String first = header.split(";", 2)[0].strip();
    return Arrays.stream(values()).filter(kind -> kind.spelled().equals(first)).findFirst();
  }
}
