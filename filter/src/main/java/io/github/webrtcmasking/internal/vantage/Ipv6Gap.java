package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.Once;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Warns the operator once if visitors come over IPv6 and the vantage has no IPv6 address. For any
 * number of threads.
 */
final class Ipv6Gap {

  private static final Logger LOG = Loggers.of(Vantage.class);

  private final Once told = new Once();

  void visitor(IpAddress http, Listening listening) {
    if (http instanceof Ipv6
        && listening.isSomewhere()
        && !covers(http, listening)
        && told.take()) {
      LOG.log(
          Level.WARNING,
          "Visitors come over IPv6, but the vantage has no IPv6 address and cannot prove theirs:"
              + " {0}",
          ListeningLog.hasIpv6()
              ? "give this machine one, or name it in webrtc.masking.vantage.bind"
              : "this JVM has no IPv6, see java.net.preferIPv4Stack");
    }
  }

  /** A loopback address serves only browsers on this machine. */
  private static boolean covers(IpAddress http, Listening listening) {
    return listening.addresses().stream()
        .anyMatch(ours -> ours instanceof Ipv6 && (!ours.isLoopback() || http.isLoopback()));
  }
}
