package io.github.webrtcmasking.lab;

import static io.github.webrtcmasking.lab.RoundTripSituation.hiding;
import static io.github.webrtcmasking.lab.RoundTripSituation.ordinary;

import io.github.webrtcmasking.lab.LongCable.Quality;
import io.github.webrtcmasking.lab.RoundTripNetwork.Site;
import io.github.webrtcmasking.lab.RoundTripNetwork.Way;
import io.github.webrtcmasking.lab.RoundTripSituation.WebRtc;
import java.util.ArrayList;
import java.util.List;

/** Every situation of the laboratory for round trips. */
final class RoundTripSituations {
  private RoundTripSituations() {}

  static List<RoundTripSituation> all() {
    List<RoundTripSituation> all = new ArrayList<>();
    for (int millis : new int[] {2, 30, 80, 200, 600}) {
      all.add(ordinary("", millis));
    }
    all.add(ordinary("60 to 120 ms", new Quality(30, 30, 0)));
    all.add(ordinary("80 ms, 3 % lost", new Quality(40, 0, 3)));
    all.add(ordinary("40 ms, line filled by a download", Quality.ofRoundTrip(40)).duringDownload());
    all.add(ordinary("no UDP, ", 80).with(WebRtc.DROPPED));
    all.add(ordinary("satellite with a TCP accelerator, ", 600).by(Way.TCP_ENDED));
    all.add(ordinary("carrier that splits TCP, ", 30).by(Way.TCP_ENDED));
    all.add(
        ordinary("TLS inspection on the visitor's machine, ", 80).by(Way.INSPECTED).at(Site.HTTP2));
    all.add(ordinary("HTTP/2, ", 80).at(Site.HTTP2));
    all.add(ordinary("connections never kept, ", 80).at(Site.NEVER_KEPT));
    all.add(ordinary("vantage on another host, ", 80).at(Site.OTHER_VANTAGE));
    for (int millis : new int[] {5, 30, 80, 200}) {
      all.add(hiding("proxy that relays UDP", millis, Way.TCP_ENDED, WebRtc.DIRECT));
      for (WebRtc webRtc : WebRtc.values()) {
        all.add(hiding("SOCKS, " + webRtc, millis, Way.SOCKS, webRtc));
        all.add(hiding("HTTP proxy, " + webRtc, millis, Way.HTTP_PROXY, webRtc).at(Site.HTTP2));
      }
    }
    all.add(hiding("SOCKS, no UDP, HTTP/2", 80, Way.SOCKS, WebRtc.DROPPED).at(Site.HTTP2));
    all.add(
        hiding("SOCKS, no UDP, connections never kept", 80, Way.SOCKS, WebRtc.DROPPED)
            .at(Site.NEVER_KEPT));
    all.add(hiding("HTTP proxy, no UDP, shop without TLS", 80, Way.HTTP_PROXY, WebRtc.DROPPED));
    all.add(
        hiding("proxy that relays UDP, vantage on another host", 80, Way.TCP_ENDED, WebRtc.DIRECT)
            .at(Site.OTHER_VANTAGE));
    return all;
  }
}
