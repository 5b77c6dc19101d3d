package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import java.util.Arrays;
import java.util.Base64;

/** Names one HTTP network (IPv4 /24 or IPv6 /64) by a keyed hash, so that no address is stored. */
public final class NetworkId {

  /** 96 bits: far more than eight networks of a session need, and short in a session store. */
  private static final int LENGTH = 12;

  private NetworkId() {}

  /** The name of the address's network under the given keys. */
  public static String of(IpAddress address, VantageKeys keys) {
    byte[] hash = keys.networkHash(address.prefix().toBytes());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, LENGTH));
  }
}
