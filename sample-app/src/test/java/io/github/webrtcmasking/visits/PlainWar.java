package io.github.webrtcmasking.visits;

import jakarta.json.Json;
import jakarta.json.spi.JsonProvider;
import java.io.File;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The sample WAR for a server that has servlets and JSP alone: with the standalone jar and JSON-P,
 * and with a first page and a cart that need no JSTL.
 */
public final class PlainWar {
  /**
   * In the place of the sample's own pages, of whose tags each is compiled anew for each shop,
   * which takes seconds.
   */
  static final String PAGE =
      """
      <%@page contentType="text/html; charset=UTF-8" trimDirectiveWhitespaces="true"%>
      <!DOCTYPE html>
      <html lang="en"><head><title>Shop</title>
      <link rel="icon" href="favicon.svg" type="image/svg+xml"></head><body></body></html>
      """;

  private final WebArchive archive =
      ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("shop.war")));

  /** With settings of its own, without their prefix, instead of the sample's. */
  public PlainWar(Map<String, String> settings) {
    archive
        .getContent(path -> path.get().startsWith("/WEB-INF/lib/webrtc-masking-filter"))
        .keySet()
        .forEach(archive::delete);
    archive
        .addAsLibraries(
            new File(System.getProperty("filter.standalone")),
            jarOf(Json.class),
            jarOf(JsonProvider.provider().getClass()))
        .addAsResource(
            new StringAsset(properties(settings)), "META-INF/microprofile-config.properties");
    page("index.jsp", PAGE);
    page("cart.jsp", PAGE);
  }

  /** Adds a page, or replaces it. */
  public PlainWar page(String name, String text) {
    archive.delete(name);
    archive.addAsWebResource(new StringAsset(text), name);
    return this;
  }

  /** Adds a jar. */
  public PlainWar library(File jar) {
    archive.addAsLibraries(jar);
    return this;
  }

  public void writeTo(File war) {
    archive.as(ZipExporter.class).exportTo(war, true);
  }

  private static String properties(Map<String, String> settings) {
    StringBuilder properties = new StringBuilder();
    new TreeMap<>(settings)
        .forEach((key, value) -> properties.append("webrtc.masking.%s=%s%n".formatted(key, value)));
    return properties.toString();
  }

  private static File jarOf(Class<?> type) {
    return new File(
        URI.create(type.getProtectionDomain().getCodeSource().getLocation().toString()));
  }
}
