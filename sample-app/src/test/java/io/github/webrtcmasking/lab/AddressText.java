package io.github.webrtcmasking.lab;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** One text for one address (RFC 5952), whatever a server or a browser writes. */
final class AddressText {
  private AddressText() {}

  /** The canonical text of a literal. */
  static String of(String literal) {
    try {
      return of(InetAddress.getByName(literal).getAddress());
    } catch (UnknownHostException noLiteral) {
      throw new IllegalArgumentException(literal, noLiteral);
    }
  }

  /** The canonical text of 4 or 16 bytes. */
  static String of(byte[] address) {
    try {
      String text = InetAddress.getByAddress(address).getHostAddress();
      return address.length == 4 ? text : shortened(text);
    } catch (UnknownHostException neither) {
      throw new IllegalArgumentException(neither);
    }
  }

  /** The first of the longest runs of two zeros or more becomes two colons. */
  private static String shortened(String text) {
    String all = Arrays.stream(text.split(":")).collect(Collectors.joining(":", ":", ":"));
    for (int zeros = 8; zeros > 1; zeros--) {
      String run = ":0".repeat(zeros) + ":";
      if (all.contains(run)) {
        String cut = all.replaceFirst(run, "::");
        return cut.replaceAll("^:(?!:)|(?<!:):$", "");
      }
    }
    return text;
  }
}
