package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.internal.address.Reach;
import io.github.webrtcmasking.internal.address.Scope;
import io.github.webrtcmasking.internal.config.VantageConfig;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.vantage.ProofSource;
import java.util.OptionalInt;

/**
 * Decides whether a visitor is offered the vantage, and under which URL (RFC 7065). The
 * configuration and the visitor's address decide, never the host name in the request.
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
    // Outside, a browser would ask its user before it talks to a local address, or drop the
    // packets (Local Network Access, see docs/laboratory.md). A host name is still offered: the
    // visitor may use the site's own resolvers.
    return isOutside(http) && reach == Reach.ADDRESS_OF_SITE
        ? OptionalInt.empty()
        : vantage.listeningPort();
  }

  /** Whether the visitor can reach the configured host, as far as we can tell. */
  boolean reaches(HttpSide http) {
    return reach == Reach.EVERYWHERE || !isOutside(http);
  }

  private static boolean isOutside(HttpSide http) {
    return http.address().scope() == Scope.GLOBAL;
  }

  String url(int port) {
    return "turn:" + host + ":" + port + "?transport=udp";
  }

  /**
   * The reach of the configured host. A browser always reaches the host of the page that it shows.
   */
  private static Reach reach(String host) {
    return host.equals(VantageConfig.PAGE_HOST) ? Reach.EVERYWHERE : Reach.of(host);
  }
}
