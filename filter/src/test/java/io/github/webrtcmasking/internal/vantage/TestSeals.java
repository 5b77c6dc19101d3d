package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.crypto.BlockCipher;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import java.util.Arrays;
import java.util.Optional;

/** Makes keys and seals as the vantage does, for tests of other packages. */
public final class TestSeals {

  private TestSeals() {}

  /** A relay address as it stands in a candidate line. */
  public record Relay(Ipv6 address, int port) {}

  /** Keys of which the same number gives the same. */
  public static VantageKeys keys(int number) {
    byte[] secret = new byte[VantageSecret.MIN_LENGTH];
    Arrays.fill(secret, (byte) number);
    return VantageKeys.derive(secret);
  }

  public static Relay seal(VantageKeys keys, String username, SeenAddress seen) {
    TransportAddress transportAddress =
        Seals.seal(new BlockCipher(), keys, username, seen, Optional.empty());
    return new Relay((Ipv6) transportAddress.address(), transportAddress.port());
  }

  /** What the vantage keeps of a packet's source. */
  public static SeenAddress seen(IpAddress source, Host origin) {
    return new SeenAddress(source instanceof Ipv6 ipv6 ? ipv6.prefix() : source, origin);
  }
}
