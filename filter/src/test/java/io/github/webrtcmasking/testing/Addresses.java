package io.github.webrtcmasking.testing;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses from literals, by the JDK's parser, so that tests do not trust our own. */
public final class Addresses {

  private Addresses() {}

  /** The literal's address; IPv4-mapped is IPv4. Only for literals that a test wrote itself. */
  public static IpAddress ip(String literal) {
    try {
      return IpAddress.of(InetAddress.getByName(literal));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(literal, e);
    }
  }

  public static Ipv4 ipv4(String literal) {
    return (Ipv4) ip(literal);
  }

  public static Ipv6 ipv6(String literal) {
    return (Ipv6) ip(literal);
  }

  /** The address that is the given number of steps behind the literal's. */
  public static IpAddress step(String literal, int steps) {
    byte[] bytes = ip(literal).toBytes();
    byte[] moved = new BigInteger(1, bytes).add(BigInteger.valueOf(steps)).toByteArray();
    byte[] result = new byte[bytes.length];
    for (int i = 1; i <= Math.min(result.length, moved.length); i++) {
      result[result.length - i] = moved[moved.length - i];
    }
    return result.length == 4 ? Ipv4.ofBytes(result) : Ipv6.ofBytes(result);
  }
}
