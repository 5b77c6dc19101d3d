package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.Visitor.Challenge;
import io.github.webrtcmasking.testing.stun.Allocation;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Allocates at the vantage on loopback as a browser does, with what its challenge says. */
final class TurnClient {

  private TurnClient() {}

  /** The relay candidate that the challenge's vantage gives to a socket on loopback. */
  static String relayCandidate(Challenge challenge) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    JsonObject server = challenge.iceServers().get(0);
    return Allocation.of(
            new InetSocketAddress(loopback, challenge.port()),
            loopback,
            server.getString("username"),
            server.getString("credential"))
        .relayCandidate();
  }
}
