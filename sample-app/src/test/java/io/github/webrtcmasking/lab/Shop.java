package io.github.webrtcmasking.lab;

import java.io.File;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

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

  /**
   * In the place of the sample's first page, of whose tags each is compiled anew for each shop,
   * which takes seconds.
   */
  private static final String FIRST =
      """
      <%@page contentType="text/html; charset=UTF-8" trimDirectiveWhitespaces="true"%>
      <!DOCTYPE html>
      <html lang="en"><head><title>Shop</title>
      <link rel="icon" href="favicon.svg" type="image/svg+xml"></head><body></body></html>
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

  /** Writes the WAR into a folder. */
  File war(Path folder) {
    Map<String, String> all = new TreeMap<>(settings);
    all.put("vantage.secret", secret);
    StringBuilder properties = new StringBuilder();
    all.forEach((key, value) -> properties.append("webrtc.masking.%s=%s%n".formatted(key, value)));
    File war = folder.resolve(name + ".war").toFile();
    WebArchive archive =
        ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("shop.war")));
    archive.delete("/index.jsp");
    archive
        .addAsResource(
            new StringAsset(properties.toString()), "META-INF/microprofile-config.properties")
        .addAsLibrary(new File(System.getProperty("lab.maxmind")), "maxmind-db.jar")
        .addAsWebResource(new StringAsset(FIRST), "index.jsp")
        .addAsWebResource(new StringAsset(SEEN), "seen.jsp")
        .addAsWebResource(new StringAsset(ALLOWING), "allowing.jsp")
        .as(ZipExporter.class)
        .exportTo(war, true);
    return war;
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
