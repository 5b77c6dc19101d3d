package io.github.webrtcmasking.testing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bodies as the collector sends them, and as it never would. */
public final class Events {

  private static final String HEAD =
      "{\"eventId\":\"0b7d3c6e-8c1f-4e0a-9d59-0c7b7e1f2a3b\",\"eventType\":\"%s\","
          + "\"moduleName\":\"WebRTCIPModule\",\"timestamp\":\"2026-11-22T10:00:00.000Z\",";

  /** A browser without WebRTC. */
  public static final String UNSUPPORTED =
      HEAD.formatted("context.webrtc.error")
          + "\"payload\":{\"supported\":false,\"error\":\"WebRTC API not supported\"}}";

  private Events() {}

  /** A browser that gathered these candidate lines. */
  public static String gathered(String... lines) {
    return listing(List.of(), lines);
  }

  /** The same, with addresses that its page lists beside the lines. */
  public static String listing(List<String> publicIpv4, String... lines) {
    return HEAD.formatted("context.webrtc.ips")
        + "\"payload\":{\"supported\":true,\"candidates\":{\"publicIPs\":{\"ipv4\":["
        + quoted(publicIpv4.stream())
        + "],\"ipv6\":[]},\"localIPs\":[]},\"rawCandidates\":["
        + quoted(Stream.of(lines))
        + "]}}";
  }

  private static String quoted(Stream<String> texts) {
    return texts.map(text -> '"' + text + '"').collect(Collectors.joining(","));
  }

  /** An event that is cut off behind a field that nobody knows, after the given beginning. */
  public static String cutOff(String unknownField) {
    return HEAD.formatted("context.webrtc.error") + unknownField;
  }
}
