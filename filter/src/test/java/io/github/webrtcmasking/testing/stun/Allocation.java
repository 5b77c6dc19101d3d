package io.github.webrtcmasking.testing.stun;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * What a vantage answered to an Allocate (RFC 8656, section 7), asked for as browsers do.
 *
 * @param relayed the relayed transport address, "address port"
 * @param mapped the mapped transport address, "address port"
 */
public record Allocation(String relayed, String mapped) {

  private static final int REALM = 0x0014;
  private static final int NONCE = 0x0015;
  private static final int RELAYED = 0x0016;
  private static final int MAPPED = 0x0020;

  /** Asks twice, as browsers do: the first answer brings realm and nonce. */
  public static Allocation of(
      InetSocketAddress vantage, InetAddress source, String username, String credential)
      throws IOException {
    try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(source, 0))) {
      socket.connect(vantage);
      Reply refusal = Exchange.of(socket, request().bytes());
      String realm = refusal.text(REALM);
      Requests again =
          request()
              .withCredentials(username, realm, refusal.text(NONCE))
              .withIntegrity(username, realm, credential);
      Reply success = Exchange.of(socket, again.bytes());
      return new Allocation(success.transportAddress(RELAYED), success.transportAddress(MAPPED));
    }
  }

  /** What a browser would say of it. */
  public String relayCandidate() {
    return "candidate:1 1 udp 33562623 %s typ relay raddr %s"
        .formatted(relayed, mapped.replace(" ", " rport "));
  }

  private static Requests request() {
    return Requests.allocateUdp().withRandomTransaction();
  }
}
