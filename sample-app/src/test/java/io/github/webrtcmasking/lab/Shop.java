package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.visits.PlainWar;
import io.github.webrtcmasking.visits.TomcatFolder;
import java.io.File;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The sample WAR with settings of its own, at a context path that is its name.
 *
 * @param settings without their prefix
 * @param secret of its vantage, so that tests can read what it proved
 */
record Shop(String name, Map<String, String> settings, String secret) {
  /** What HTTP sees of a visitor; in this laboratory's WARs only. */
  private static final String SEEN =
      """
      <%@page session="false" contentType="text/plain" trimDirectiveWhitespaces="true"%>
      ${pageContext.request.remoteAddr}
      ${empty header['X-Forwarded-For'] ? '' : ' for '.concat(header['X-Forwarded-For'])}
      """;

  /** A page with a header that only Chromium obeys. */
  private static final String ALLOWING =
      """
      <%@page contentType="text/html; charset=UTF-8" trimDirectiveWhitespaces="true"%>
      <% response.setHeader("Connection-Allowlist", "(response-origin);webrtc=allow"); %>
      <!DOCTYPE html>
      <html lang="en"><head><title>Only this origin, and WebRTC</title></head><body></body></html>
      """;

  static Shop of(String name, Map<String, String> settings) {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return new Shop(name, settings, HexFormat.of().formatHex(secret));
  }

  /** Writes the WAR where a server looks for it. */
  void writeTo(TomcatFolder tomcat) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("vantage.secret", secret);
    new PlainWar(all)
        .library(new File(System.getProperty("lab.maxmind")))
        .page("seen.jsp", SEEN)
        .page("allowing.jsp", ALLOWING)
        .writeTo(tomcat.war(name));
  }

  /** What the shop takes for the visitor's, of "peer" or "peer for forwarded address". */
  String clientAddress(String seen) {
    String[] words = seen.split(" ", -1);
    return settings.containsKey("trusted-proxies") ? words[words.length - 1] : words[0];
  }

  /** The first page under a host name. */
  String pageOn(String host) {
    return "http://" + host + "/" + name + "/";
  }

  /** The page that visitors come to, below the first one. */
  String entry() {
    return name.equals(Shops.ALLOWING) ? "allowing.jsp" : "";
  }
}
