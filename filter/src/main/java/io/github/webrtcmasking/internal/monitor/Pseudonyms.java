package io.github.webrtcmasking.internal.monitor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Scope;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Names addresses and visitors by keyed hashes. Thread-safe. */
final class Pseudonyms {

  private static final int IPV4_NEIGHBOURHOOD = 3;
  private static final int IPV6_NEIGHBOURHOOD = 6;

  private final KeyRing keys;

  Pseudonyms(KeyRing keys) {
    this.keys = keys;
  }

  /** The name of an IPv4 address or of an IPv6 /64, which is all that a proof tells. */
  long of(IpAddress address) {
    return of((address instanceof Ipv4 ? address : address.prefix()).toBytes());
  }

  long of(String text) {
    return of(text.getBytes(UTF_8));
  }

  /**
   * The vote of whoever has the address. Of public addresses he may have a whole IPv4 /24 or IPv6
   * /48; inside a site everybody is in a few networks.
   */
  Vote vote(IpAddress voter, long accused) {
    long name = of(voter);
    return new Vote(name, voter.scope() == Scope.GLOBAL ? neighbourhood(voter) : name, accused);
  }

  private long neighbourhood(IpAddress address) {
    int shared = address instanceof Ipv4 ? IPV4_NEIGHBOURHOOD : IPV6_NEIGHBOURHOOD;
    return of(Arrays.copyOf(address.toBytes(), shared));
  }

  private long of(byte[] bytes) {
    return ByteBuffer.wrap(keys.current().networkHash(bytes)).getLong();
  }
}
