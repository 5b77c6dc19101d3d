package io.github.webrtcmasking.internal.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Scope;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.support.Host;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Names addresses and visitors by keyed hashes. Thread-safe. */
final class KeyedHashes {

  private static final int IPV4_NARROW = 3;
  private static final int IPV4_WIDE = 2;
  private static final int IPV6_NARROW = 6;
  private static final int IPV6_WIDE = 4;

  private final KeyRing keys;

  KeyedHashes(KeyRing keys) {
    this.keys = keys;
  }

  /** Tells these names from those under other keys; never {@link Vote#NOBODY}. */
  long key() {
    return 1L << Integer.SIZE | Integer.toUnsignedLong(keys.current().keyId());
  }

  /** The name of an IPv4 address or of an IPv6 /64, which is all that a proof tells. */
  long of(IpAddress address) {
    return of(address.subscriber().toBytes());
  }

  long of(String text) {
    return of(text.getBytes(UTF_8));
  }

  /**
   * The name of whoever has the address. Inside a site everybody is in a few networks, and nobody
   * rents any.
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
   * The name of whoever answered. What one can have of an IPv4 /16 is dear enough for a warning,
   * and whole universities are in one.
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
