package io.github.webrtcmasking.internal.address;

import java.util.Optional;

/**
 * Parses IP literals, and nothing else: no text is ever handed to a resolver. IPv4 is dotted
 * decimal without leading zeros; IPv6 is RFC 4291, section 2.2, with an optional zone (RFC 4007),
 * which is dropped. IPv4-mapped addresses become IPv4.
 */
public final class IpLiterals {

  /** The longest IPv6 literal, an address with an embedded IPv4 address, and room for a zone. */
  private static final int MAX_LENGTH = 45 + 1 + 32;

  private static final int GROUPS = 8;

  private IpLiterals() {}

  /** The address that the text names, or empty if the text is not exactly one IP literal. */
  public static Optional<IpAddress> parse(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return text.indexOf(':') < 0 ? parseIpv4(text) : parseIpv6(text);
  }

  private static Optional<IpAddress> parseIpv4(String text) {
    long bits = ipv4Bits(text, 0);
    return bits < 0 ? Optional.empty() : Optional.of(new Ipv4((int) bits));
  }

  /** The 32 bits, or -1 if the text from there is no dotted decimal address. */
  private static long ipv4Bits(String text, int from) {
    long bits = 0;
    int start = from;
    for (int octet = 1; octet <= 4; octet++) {
      int dot = text.indexOf('.', start);
      if (dot < 0 != (octet == 4)) {
        return -1;
      }
      int end = dot < 0 ? text.length() : dot;
      int value = number(text.substring(start, end), 10, 3);
      if (value < 0 || value > 255 || (end - start > 1 && text.charAt(start) == '0')) {
        return -1;
      }
      bits = bits << 8 | value;
      start = end + 1;
    }
    return bits;
  }

  private static Optional<IpAddress> parseIpv6(String text) {
    int zone = text.indexOf('%');
    if (zone >= 0 && !isZone(text.substring(zone + 1))) {
      return Optional.empty();
    }
    String address = zone < 0 ? text : text.substring(0, zone);
    int gap = address.indexOf("::");
    int[] groups = new int[GROUPS];
    if (gap < 0) {
      return groups(address, groups) == GROUPS ? Optional.of(ipv6(groups)) : Optional.empty();
    }
    return parseAroundGap(address.substring(0, gap), address.substring(gap + 2));
  }

  private static Optional<IpAddress> parseAroundGap(String left, String right) {
    int[] head = new int[GROUPS];
    int[] tail = new int[GROUPS];
    int before = left.isEmpty() ? 0 : groups(left, head);
    int after = right.isEmpty() ? 0 : groups(right, tail);
    boolean dotsBeforeGap = left.indexOf('.') >= 0;
    if (before < 0 || after < 0 || before + after >= GROUPS || dotsBeforeGap) {
      return Optional.empty();
    }
    System.arraycopy(tail, 0, head, GROUPS - after, after);
    return Optional.of(ipv6(head));
  }

  /** Writes the groups of a text without "::" and returns their count, or -1. */
  private static int groups(String text, int[] groups) {
    int count = 0;
    for (int start = 0; start <= text.length(); ) {
      int colon = text.indexOf(':', start);
      int end = colon < 0 ? text.length() : colon;
      boolean embedded = colon < 0 && text.indexOf('.', start) >= 0;
      int width = embedded ? 2 : 1;
      long value = embedded ? ipv4Bits(text, start) : number(text.substring(start, end), 16, 4);
      if (value < 0 || count + width > GROUPS) {
        return -1;
      }
      if (embedded) {
        groups[count++] = (int) (value >>> 16);
      }
      groups[count++] = (int) (value & 0xffff);
      start = end + 1;
    }
    return count;
  }

  private static IpAddress ipv6(int[] groups) {
    long high = 0;
    long low = 0;
    for (int i = 0; i < 4; i++) {
      high = high << 16 | groups[i];
      low = low << 16 | groups[i + 4];
    }
    return new Ipv6(high, low).unmapped();
  }

  /** The value of 1 to {@code maxDigits} ASCII digits, or -1. */
  private static int number(String text, int radix, int maxDigits) {
    if (text.isEmpty() || text.length() > maxDigits) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = c < 128 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * radix + digit;
    }
    return value;
  }

  private static boolean isZone(String zone) {
    return !zone.isEmpty() && zone.chars().allMatch(c -> c > ' ' && c < 127 && c != '%');
  }
}
