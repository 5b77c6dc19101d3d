package io.github.webrtcmasking.internal.config;

import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.address.Ipv4;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The URL of a STUN server (RFC 7064) or TURN server (RFC 7065). Allows no more than browsers do:
 * one URL that they refuse would make WebRTC fail for every visitor.
 *
 * @param kind the kind of server
 * @param text the URL for the browser; its host may be {@value VantageConfig#PAGE_HOST}
 */
record IceUrl(ServerKind kind, String text) {

  /** The kinds of server. */
  enum ServerKind {
    /** Tells any client its address. */
    STUN,
    /** Wants a credential first. */
    TURN
  }

  static final String ALLOWED =
      "stun:host, stuns:host, turn:host and turns:host URLs, each with :port where it is not the"
          + " usual one (53, 80, 443 or 1024 to 65535, the ports that browsers accept), turn: and"
          + " turns: also with ?transport=udp or ?transport=tcp";

  // RFC 7064 and RFC 7065, section 3.1 of each, without the transport-ext of RFC 7065.
  private static final Pattern URL =
      Pattern.compile(
          "(?<scheme>(?i:stuns?|turns?)):(?<host>\\{host}|\\[[0-9A-Fa-f:.]{2,45}]|[A-Za-z0-9.-]{1,253})"
              + "(?::(?<port>[0-9]{1,5}))?(?<query>\\?transport=(?:udp|tcp))?");

  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

  /** A name must not end in a label of digits: such a text is meant as an address. */
  private static final Pattern NAME = Pattern.compile("(?:" + LABEL + "\\.)*+(?![0-9]+$)" + LABEL);

  /** The URL in the text; empty if browsers would refuse it. */
  static Optional<IceUrl> parse(String text) {
    Matcher url = URL.matcher(text);
    if (!url.matches() || !isHost(url.group("host"))) {
      return Optional.empty();
    }
    if (url.group("port") != null && !BrowserPorts.allow(Integer.parseInt(url.group("port")))) {
      return Optional.empty();
    }
    String scheme = url.group("scheme").toLowerCase(Locale.ROOT);
    ServerKind serverKind = scheme.startsWith("stun") ? ServerKind.STUN : ServerKind.TURN;
    if (serverKind == ServerKind.STUN && url.group("query") != null) {
      return Optional.empty();
    }
    return Optional.of(new IceUrl(serverKind, scheme + text.substring(scheme.length())));
  }

  private static boolean isHost(String host) {
    if (host.equals(VantageConfig.PAGE_HOST)) {
      return true;
    }
    if (host.startsWith("[")) {
      String literal = host.substring(1, host.length() - 1);
      return literal.indexOf(':') >= 0 && IpLiterals.parse(literal).isPresent();
    }
    return IpLiterals.parse(host).filter(Ipv4.class::isInstance).isPresent()
        || NAME.matcher(host).matches();
  }
}
