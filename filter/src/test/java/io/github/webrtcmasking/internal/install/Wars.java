package io.github.webrtcmasking.internal.install;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** WAR files and jars as build tools write them, made by hand. */
final class Wars {

  static final String OUR_CLASS = "io/github/webrtcmasking/MaskingFilter.class";

  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  private Wars() {}

  /** A WAR file with a page, a class for the servlet API of that name, and a descriptor. */
  static Wars of(String api) {
    return empty()
        .with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n\r\n")
        .with("index.html", "<html><head></head><body>" + "Welcome ".repeat(200) + "</body></html>")
        .with("WEB-INF/web.xml", "<web-app/>")
        .with("WEB-INF/classes/shop/Servlet.class", "\u0000" + api + "/servlet/http/HttpServlet");
  }

  static Wars empty() {
    return new Wars();
  }

  Wars with(String name, String content) {
    return with(name, content.getBytes(UTF_8));
  }

  Wars with(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  /** A jar in it. */
  Wars withLibrary(String name, Wars jar) throws IOException {
    return with("WEB-INF/lib/" + name, jar.bytes());
  }

  /** A version of our own jar. */
  static Wars ours(String version) {
    return empty().with("META-INF/version", version).with(OUR_CLASS, "javax/servlet/");
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setComment("made by hand");
      int seconds = 0;
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(each.getKey());
        entry.setTimeLocal(LocalDateTime.of(2011, 3, 4, 5, 6, 2 * (seconds++ % 30)));
        entry.setComment("of " + each.getKey());
        if (each.getKey().endsWith(".jar") || each.getKey().endsWith("/")) {
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(each.getValue().length);
          CRC32 crc = new CRC32();
          crc.update(each.getValue());
          entry.setCrc(crc.getValue());
        }
        out.putNextEntry(entry);
        out.write(each.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  Path in(Path folder) throws IOException {
    return Files.write(folder.resolve("shop.war"), bytes());
  }

  static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }
}
