package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import io.github.webrtcmasking.internal.vantage.crypto.Hmac;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/**
 * How one session names its HTTP networks (IPv4 /24 or IPv6 /64): by their family and a keyed hash,
 * so that no address is stored. The same for as long as the session lives.
 */
public final class NetworkNaming {

  /** Begins the text of a naming under a secret's key, before the key's id. */
  static final char OF_SECRET = 'k';

  /** Begins the text of a naming under a key of the session's own, before the key. */
  static final char OF_SESSION = 'r';

  /** 96 bits: far more than eight networks of a session need, and short in a session store. */
  private static final int LENGTH = 12;

  private final String text;
  private final UnaryOperator<byte[]> hash;

  private NetworkNaming(String text, UnaryOperator<byte[]> hash) {
    this.text = text;
    this.hash = hash;
  }

  /** The names under a secret, which only those know who have the secret. */
  public static NetworkNaming of(VantageKeys keys) {
    return new NetworkNaming(
        OF_SECRET + HexFormat.of().toHexDigits(keys.keyId()), keys::networkHash);
  }

  /** The names under a key that lies in the session, and outlives every secret. */
  static NetworkNaming ofSession(byte[] key) {
    Hmac hmac = Hmac.sha256(key);
    return new NetworkNaming(OF_SESSION + base64(key), data -> hmac.of(data));
  }

  /** The name of the address's network: 4 or 6, and the hash. */
  public String name(IpAddress address) {
    return family(address) + nameWithoutFamily(address);
  }

  /** The name that versions before this one gave to the address's network. */
  String nameWithoutFamily(IpAddress address) {
    return base64(Arrays.copyOf(hash.apply(address.prefix().toBytes()), LENGTH));
  }

  /** Whether the name is of a network of the address's family, as far as it says so. */
  public static boolean isOfFamily(String name, IpAddress address) {
    return name.startsWith(family(address));
  }

  private static String family(IpAddress address) {
    return switch (address.family()) {
      case IPV4 -> "4";
      case IPV6 -> "6";
    };
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What the session keeps to name its networks in the same way again. */
  String text() {
    return text;
  }

  @Override
  public String toString() {
    return "NetworkNaming[redacted]";
  }
}
