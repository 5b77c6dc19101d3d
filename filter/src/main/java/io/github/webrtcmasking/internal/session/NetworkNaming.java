package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import io.github.webrtcmasking.internal.vantage.crypto.Hmac;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.UnaryOperator;

/**
 * How one session names its HTTP networks (IPv4 /24 or IPv6 /64): by family and keyed hash, so that
 * no address is stored. It stays the same for the life of the session.
 */
public final class NetworkNaming {

  /** Begins the text of a naming under a secret; the key's id follows. */
  static final char OF_SECRET = 'k';

  /** Begins the text of a naming under the session's own key; the key follows. */
  static final char OF_SESSION = 'r';

  /** 96 bits: far more than eight networks of a session need, and short in a session store. */
  private static final int LENGTH = 12;

  private final String text;
  private final UnaryOperator<byte[]> hash;

  private NetworkNaming(String text, UnaryOperator<byte[]> hash) {
    this.text = text;
    this.hash = hash;
  }

  /** A naming under a secret; only nodes with the secret can compute its names. */
  public static NetworkNaming of(VantageKeys keys) {
    return new NetworkNaming(
        OF_SECRET + HexFormat.of().toHexDigits(keys.keyId()), keys::networkHash);
  }

  /** A naming under a key that is stored in the session, and so outlives every secret. */
  static NetworkNaming ofSession(byte[] key) {
    Hmac hmac = Hmac.sha256(key);
    return new NetworkNaming(OF_SESSION + base64(key), data -> hmac.of(data));
  }

  /** The name of the address's network: 4 or 6, then the hash. */
  public String name(IpAddress address) {
    return family(address) + nameWithoutFamily(address);
  }

  /** The name that earlier versions gave to the address's network. */
  String nameWithoutFamily(IpAddress address) {
    return base64(Arrays.copyOf(hash.apply(address.prefix().toBytes()), LENGTH));
  }

  /** Whether the name says that its network is of the address's family. */
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

  /** What the session stores so that it can name its networks in the same way again. */
  String text() {
    return text;
  }

  @Override
  public String toString() {
    return "NetworkNaming[redacted]";
  }
}
