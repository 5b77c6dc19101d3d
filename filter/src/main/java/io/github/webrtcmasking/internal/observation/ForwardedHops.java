package io.github.webrtcmasking.internal.observation;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.observation.TrustedProxies.ForwardingHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The hops that a forwarding header names, in the order of the request's way: client first. */
final class ForwardedHops {

  /** More hops than any honest request has; the ones nearest to us are kept. */
  private static final int MAX_HOPS = 32;

  private ForwardedHops() {}

  /**
   * The hops of all lines of one header. What is not an IP address (RFC 7239 allows "unknown" and
   * obfuscated identifiers, section 6) is an empty hop.
   */
  static List<Optional<IpAddress>> parse(ForwardingHeader header, List<String> lines) {
    List<Optional<IpAddress>> hops = new ArrayList<>();
    for (String element : splitOutsideQuotes(String.join(",", lines), ',')) {
      String node = header == ForwardingHeader.FORWARDED ? forParameter(element) : element.strip();
      hops.add(address(node));
    }
    return hops.size() <= MAX_HOPS ? hops : hops.subList(hops.size() - MAX_HOPS, hops.size());
  }

  /** The value of the for parameter of one forwarded-element (RFC 7239, section 5.2). */
  private static String forParameter(String element) {
    for (String pair : splitOutsideQuotes(element, ';')) {
      int equals = pair.indexOf('=');
      if (equals > 0 && pair.substring(0, equals).strip().toLowerCase(Locale.ROOT).equals("for")) {
        return unquoted(pair.substring(equals + 1).strip());
      }
    }
    return "";
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  /** A node: an address, perhaps in brackets, perhaps with a port (RFC 7239, section 6). */
  private static Optional<IpAddress> address(String node) {
    if (node.startsWith("[")) {
      int end = node.indexOf(']');
      return end < 0 ? Optional.empty() : IpLiterals.parse(node.substring(1, end));
    }
    int colon = node.indexOf(':');
    boolean withPort = colon >= 0 && colon == node.lastIndexOf(':') && node.indexOf('.') >= 0;
    return IpLiterals.parse(withPort ? node.substring(0, colon) : node);
  }

  private static List<String> splitOutsideQuotes(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }
}
