package io.github.webrtcmasking.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of a page that a test run writes: what stands between {@code <!-- name -->} and {@code
 * <!-- /name -->}. Everything else in the page is people's, or another run's.
 *
 * @param page the file
 * @param name of the part
 */
public record MarkedPart(Path page, String name) {

  /** Replaces the part by this text, which begins and ends with a line of its own. */
  public void write(String text) throws IOException {
    String all = Files.readString(page, UTF_8);
    int begin = only("<!-- " + name + " -->", all) + ("<!-- " + name + " -->").length();
    int end = only("<!-- /" + name + " -->", all);
    if (end < begin) {
      throw new IllegalStateException(page + ": the part " + name + " ends before it begins");
    }
    Files.writeString(
        page, all.substring(0, begin) + "\n\n" + text.strip() + "\n\n" + all.substring(end), UTF_8);
  }

  private int only(String marker, String all) {
    int at = all.indexOf(marker);
    if (at < 0 || at != all.lastIndexOf(marker)) {
      throw new IllegalStateException(page + " does not have " + marker + " exactly once");
    }
    return at;
  }
}
