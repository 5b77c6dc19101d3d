package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.internal.address.Reach;
import io.github.webrtcmasking.internal.address.Scope;
import io.github.webrtcmasking.internal.config.VantageConfig;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.vantage.ProofSource;
import java.util.OptionalInt;

/**
 * Decides whether a visitor is offered the vantage, and under which URL (RFC 7065): by the
 * configuration and by where they come from, never by what their request calls the server.
 */
final class VantageOffer {

  private final String host;
  private final ProofSource vantage;
  private final Reach reach;

  VantageOffer(String host, ProofSource vantage) {
    this.host = host;
    this.vantage = vantage;
    this.reach = reach(host);
  }

  /** The port to offer, or empty where nothing listens or the visitor could not reach it. */
  OptionalInt portFor(HttpSide http) {
    // A browser on the internet would ask its user before it talks to a local address, or be
    // silent about it (Local Network Access). Of a name it may know more than we do.
    return isOutside(http) && reach == Reach.ADDRESS_OF_SITE
        ? OptionalInt.empty()
        : vantage.listeningPort();
  }

  /** Whether the configured host means something to the visitor, as far as we can tell. */
  boolean reaches(HttpSide http) {
    return reach == Reach.EVERYWHERE || !isOutside(http);
  }

  private static boolean isOutside(HttpSide http) {
    return http.address().scope() == Scope.GLOBAL;
  }

  String url(int port) {
    return "turn:" + host + ":" + port + "?transport=udp";
  }

  /** A browser reaches the host of the page that it shows, whatever a proxy makes of its name. */
  private static Reach reach(String host) {
    return host.equals(VantageConfig.PAGE_HOST) ? Reach.EVERYWHERE : Reach.of(host);
  }
}
