package io.github.webrtcmasking.internal.vantage.sharing;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/** The other applications of this JVM on the same port. For any number of threads. */
public interface PeerVantages {

  /** There are none. */
  PeerVantages NONE =
      new PeerVantages() {
        @Override
        public List<PeerVantage> knowing(int keyId) {
          return List.of();
        }

        @Override
        public Set<InetAddress> bound() {
          return Set.of();
        }

        @Override
        public List<byte[]> nonceKeys() {
          return List.of();
        }

        @Override
        public void wake() {
          // There is nobody to wake.
        }
      };

  /** Those whose credentials carry the key id. */
  List<PeerVantage> knowing(int keyId);

  /** The local addresses that they have channels on. */
  Set<InetAddress> bound();

  /** What the others that answered on this port lately made their nonces with. */
  List<byte[]> nonceKeys();

  /** Lets them look at the addresses at once. */
  void wake();
}
