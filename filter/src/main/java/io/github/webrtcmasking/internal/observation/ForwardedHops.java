package io.github.webrtcmasking.internal.observation;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.observation.TrustedProxies.ForwardingHeader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The hops that a forwarding header names, in the request's order: client first. */
final class ForwardedHops {

  /** More hops than any honest request has; the ones nearest to the server are kept. */
  private static final int MAX_HOPS = 32;

  /** Nothing, a port, or an obfuscated port (RFC 7239, section 6). */
  private static final Pattern PORT = Pattern.compile("|:(?:[0-9]{1,5}|_[A-Za-z0-9._-]+)");

  private ForwardedHops() {}

  /**
   * The hops of all lines of one header. A hop without an IP address is empty: RFC 7239, section 6,
   * allows "unknown" and obfuscated identifiers.
   */
  static List<Optional<IpAddress>> parse(ForwardingHeader header, List<String> lines) {
    String value = String.join(",", lines);
    return switch (header.form()) {
      case ELEMENTS -> hops(splitOutsideQuotes(value, ','), ForwardedHops::forParameter);
      case LIST, ONE_ADDRESS -> hops(List.of(value.split(",", -1)), UnaryOperator.identity());
    };
  }

  private static List<Optional<IpAddress>> hops(List<String> elements, UnaryOperator<String> node) {
    return elements.stream()
        .skip(Math.max(0, elements.size() - MAX_HOPS))
        .map(element -> address(node.apply(element).strip()))
        .toList();
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
    int end = node.startsWith("[") ? node.indexOf(']') + 1 : endOfBare(node);
    if (end == 0 || !PORT.matcher(node.substring(end)).matches()) {
      return Optional.empty();
    }
    String literal = node.substring(0, end);
    return IpLiterals.parse(
        literal.startsWith("[") ? literal.substring(1, literal.length() - 1) : literal);
  }

  /** Without brackets only an IPv4 address can have a port. */
  private static int endOfBare(String node) {
    int colon = node.indexOf(':');
    boolean withPort = colon >= 0 && colon == node.lastIndexOf(':') && node.indexOf('.') >= 0;
    return withPort ? colon : node.length();
  }

  /**
   * Splits from the end, where our proxies write: an opening quote that the client never closed
   * must not swallow what they appended to it.
   */
  private static List<String> splitOutsideQuotes(String text, char separator) {
    Deque<String> parts = new ArrayDeque<>();
    boolean quoted = false;
    int end = text.length();
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        parts.addFirst(text.substring(i + 1, end));
        end = i;
      }
    }
    parts.addFirst(text.substring(0, end));
    return List.copyOf(parts);
  }
}
