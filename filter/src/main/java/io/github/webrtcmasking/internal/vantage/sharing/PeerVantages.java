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

  /** The applications whose credentials carry the key id. */
  List<PeerVantage> knowing(int keyId);

  /** The local addresses on which they have channels. */
  Set<InetAddress> bound();

  /** The nonce keys of the others that recently answered on this port. */
  List<byte[]> nonceKeys();

  /** Makes them look at the addresses at once. */
  void wake();
}
