package io.github.webrtcmasking.internal.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Scope;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Makes the keyed hashes that stand for addresses and visitors. Thread-safe. */
final class KeyedHashes {

  private static final int IPV4_NARROW = 3;
  private static final int IPV4_WIDE = 2;
  private static final int IPV6_NARROW = 6;
  private static final int IPV6_WIDE = 4;

  private final KeyRing keys;

  KeyedHashes(KeyRing keys) {
    this.keys = keys;
  }

  /**
   * A number for the current key, to tell its hashes from those under other keys; never {@link
   * Vote#NOBODY}.
   */
  long key() {
    return 1L << Integer.SIZE | Integer.toUnsignedLong(keys.current().keyId());
  }

  /** The hash of an IPv4 address or of an IPv6 /64: a proof shows no more. */
  long of(IpAddress address) {
    return of(address.subscriber().toBytes());
  }

  long of(String text) {
    return of(text.getBytes(UTF_8));
  }

  /**
   * The hashes of the visitor at the address. Inside a site there are few networks, and nobody can
   * rent more, so networks do not count there.
   */
  VisitorHashes name(IpAddress address) {
    long self = of(address);
    if (address.scope() != Scope.GLOBAL) {
      return VisitorHashes.alone(self);
    }
    byte[] bytes = address.toBytes();
    return switch (address.family()) {
      case IPV4 -> new VisitorHashes(self, of(bytes, IPV4_NARROW), of(bytes, IPV4_WIDE));
      case IPV6 -> new VisitorHashes(self, of(bytes, IPV6_NARROW), of(bytes, IPV6_WIDE));
    };
  }

  /**
   * The hashes of the visitor who answered. An IPv4 /16 does not count as one network: whole
   * universities are in one, and many addresses of it are expensive enough for a warning.
   */
  VisitorHashes visitor(JudgedAnswer answer) {
    long self = of(answer.visitor());
    HttpSide http = answer.seen().http();
    IpAddress address = http.address();
    if (address.scope() != Scope.GLOBAL || http.host() == Host.OWN) {
      return VisitorHashes.alone(self);
    }
    byte[] bytes = address.toBytes();
    return switch (address.family()) {
      case IPV4 -> new VisitorHashes(self, of(bytes, IPV4_NARROW), self);
      case IPV6 -> new VisitorHashes(self, of(bytes, IPV6_NARROW), of(bytes, IPV6_WIDE));
    };
  }

  private long of(byte[] bytes, int length) {
    return of(Arrays.copyOf(bytes, length));
  }

  private long of(byte[] bytes) {
    return SuspicionSubject.part(ByteBuffer.wrap(keys.current().networkHash(bytes)).getLong());
  }
}
