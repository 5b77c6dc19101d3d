package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.lab.LongCable.Quality;
import io.github.webrtcmasking.lab.RoundTripNetwork.Site;
import io.github.webrtcmasking.lab.RoundTripNetwork.Way;

/**
 * How a visitor comes to the shop.
 *
 * @param name as it stands in the table
 * @param hides whether the visitor uses a proxy to hide
 * @param line the visitor's
 * @param way how the pages come
 * @param webRtc what becomes of WebRTC
 * @param site where they come to
 * @param full whether a download fills the line
 */
record RoundTripSituation(
    String name, boolean hides, Quality line, Way way, WebRtc webRtc, Site site, boolean full) {

  private static final String POLICY = "--webrtc-ip-handling-policy=disable_non_proxied_udp";

  /** From this delay of one way on the reason must come, also on a busy machine. */
  private static final double FAR_MILLIS = 40;

  static RoundTripSituation ordinary(String name, Quality line) {
    return new RoundTripSituation(
        "ordinary, " + name, false, line, Way.PASSED_ON, WebRtc.DIRECT, Site.KEPT, false);
  }

  static RoundTripSituation ordinary(String name, int millis) {
    return ordinary(name + millis + " ms", Quality.ofRoundTrip(millis));
  }

  static RoundTripSituation hiding(String name, int millis, Way way, WebRtc webRtc) {
    return new RoundTripSituation(
        name + ", " + millis + " ms",
        true,
        Quality.ofRoundTrip(millis),
        way,
        webRtc,
        Site.KEPT,
        false);
  }

  RoundTripSituation by(Way other) {
    return new RoundTripSituation(name, hides, line, other, webRtc, site, full);
  }

  RoundTripSituation with(WebRtc other) {
    return new RoundTripSituation(name, hides, line, way, other, site, full);
  }

  RoundTripSituation at(Site other) {
    return new RoundTripSituation(name, hides, line, way, webRtc, other, full);
  }

  RoundTripSituation duringDownload() {
    return new RoundTripSituation(name, hides, line, way, webRtc, site, true);
  }

  /** What the visitor's browser is set to. */
  Equipment equipment() {
    return webRtc.setIn(way.equipment());
  }

  /**
   * Whether all steps can come over one connection. Our HTTP proxy makes one for each request that
   * it reads, and keeps those of TLS.
   */
  boolean keepsConnections() {
    return site != Site.NEVER_KEPT && (way != Way.HTTP_PROXY || site == Site.HTTP2);
  }

  /** Whether nothing may be said, because nothing ends earlier or nothing can be measured. */
  boolean isToldNothing() {
    return !keepsConnections() || !way.endsFarFromBrowser();
  }

  /** Whether it must be said that the connection ends earlier. */
  boolean isTold() {
    return !isToldNothing() && line.delayMillis() >= FAR_MILLIS;
  }

  /** Whether the browser's own packets show another address than its pages come from. */
  boolean showsOtherAddress() {
    return way.isOtherAddress() && webRtc == WebRtc.DIRECT;
  }

  /** What the shop must see of HTTP. */
  String protocol() {
    return site != Site.HTTP2
        ? "HTTP/1.1"
        : way == Way.INSPECTED ? "HTTP/1.1 inspected" : "HTTP/2.0";
  }

  /** What becomes of WebRTC. */
  enum WebRtc {
    /** Its packets go out past any proxy. */
    DIRECT,
    /** They do not arrive. */
    DROPPED,
    /** The browser is told to send none but through a proxy. */
    FORBIDDEN,
    /** An extension takes it away from pages. */
    REMOVED;

    private Equipment setIn(Equipment equipment) {
      return switch (this) {
        // Without its own look at names Firefox does not find the vantage behind SOCKS.
        case DIRECT -> equipment.withPreference("network.proxy.socks5_remote_dns", "false");
        case DROPPED -> equipment;
        case FORBIDDEN ->
            equipment
                .withFlags(POLICY)
                .withPreference("media.peerconnection.ice.proxy_only", "true");
        case REMOVED -> equipment.withExtension("no-webrtc");
      };
    }

    @Override
    public String toString() {
      return switch (this) {
        case DIRECT -> "WebRTC direct";
        case DROPPED -> "no UDP";
        case FORBIDDEN -> "WebRTC forbidden";
        case REMOVED -> "WebRTC taken away";
      };
    }
  }
}
