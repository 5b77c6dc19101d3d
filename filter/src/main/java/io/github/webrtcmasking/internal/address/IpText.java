package io.github.webrtcmasking.internal.address;

import java.util.ArrayList;
import java.util.List;

/** The text forms of addresses. Use them only if the address may be shown. */
public final class IpText {

  private static final int GROUPS = 8;

  private IpText() {}

  /** Dotted quad, or the canonical text of an IPv6 address (RFC 5952, section 4). */
  public static String of(IpAddress address) {
    byte[] bytes = address.toBytes();
    return bytes.length == 4 ? dotted(bytes) : canonical(groups(bytes));
  }

  /**
   * The network that an assessment speaks for, as {@code 192.0.2.0/24} or {@code 2001:db8::/64}.
   */
  public static String ofPrefix(IpAddress address) {
    return of(address.prefix())
        + switch (address.family()) {
          case IPV4 -> "/24";
          case IPV6 -> "/64";
        };
  }

  private static String dotted(byte[] bytes) {
    return (bytes[0] & 0xff)
        + "."
        + (bytes[1] & 0xff)
        + "."
        + (bytes[2] & 0xff)
        + "."
        + (bytes[3] & 0xff);
  }

  private static List<Integer> groups(byte[] bytes) {
    List<Integer> groups = new ArrayList<>();
    for (int i = 0; i < bytes.length; i += 2) {
      groups.add((bytes[i] & 0xff) << 8 | (bytes[i + 1] & 0xff));
    }
    return groups;
  }

  /** The first of the longest runs of zero groups becomes "::" if it has at least two groups. */
  private static String canonical(List<Integer> groups) {
    int start = 0;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int run = zerosFrom(i, groups);
      if (run > length) {
        start = i;
        length = run;
      }
    }
    return length == 1
        ? joined(groups)
        : joined(groups.subList(0, start)) + "::" + joined(groups.subList(start + length, GROUPS));
  }

  private static int zerosFrom(int start, List<Integer> groups) {
    int end = start;
    while (end < GROUPS && groups.get(end) == 0) {
      end++;
    }
    return end - start;
  }

  private static String joined(List<Integer> groups) {
    return String.join(":", groups.stream().map(Integer::toHexString).toList());
  }
}
