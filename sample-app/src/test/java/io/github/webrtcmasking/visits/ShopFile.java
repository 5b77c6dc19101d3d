package io.github.webrtcmasking.visits;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The shop as it is built, with some of its own settings changed. */
final class ShopFile {
  private static final String SETTINGS = "META-INF/microprofile-config.properties";

  private ShopFile() {}

  /** A new file, for the caller to delete. */
  static Path with(Map<String, String> changes) throws IOException {
    WebArchive shop =
        ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("shop.war")));
    Properties settings = new Properties();
    try (InputStream own = shop.get("WEB-INF/classes/" + SETTINGS).getAsset().openStream()) {
      settings.load(own);
    }
    settings.putAll(changes);
    StringBuilder text = new StringBuilder();
    settings.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    Path file = Files.createTempFile("shop", ".war");
    shop.addAsResource(new StringAsset(text.toString()), SETTINGS)
        .as(ZipExporter.class)
        .exportTo(file.toFile(), true);
    return file;
  }
}
