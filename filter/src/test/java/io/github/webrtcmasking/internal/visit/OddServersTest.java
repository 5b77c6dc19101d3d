package io.github.webrtcmasking.internal.visit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a server says, the command ends in time, in words, and without a stack trace. */
@Timeout(60)
@Tag("thorough")
class OddServersTest {

  private static final String HTML = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  private static final String TAG =
      "<html><head><script type=\"module\" async=\"\" src=\"/w/probe.js\"></script>";
  private static final String FOUND = "OK       tag: the page has it, /w/probe.js";

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''|what came is no answer of HTTP",
        "SSH-2.0-OpenSSH_9.2\\r\\n|what came is no answer of HTTP",
        "HTTP/1.1 abc OK\\r\\n\\r\\n|what came is no answer of HTTP",
        "HTTP/1.1 200 OK\\r\\nContent-Length: many\\r\\n\\r\\n|what came is no answer of HTTP",
        "HTTP/1.1 302 Found\\r\\nLocation: ftp://x.example/\\r\\nContent-Length: 0\\r\\n\\r\\n"
            + "|a redirect leads to what is no address of HTTP: ftp://x.example/",
        "HTTP/1.1 302 Found\\r\\nLocation: http://[nonsense\\r\\nContent-Length: 0\\r\\n\\r\\n"
            + "|a redirect leads to what is no address of HTTP: http://[nonsense",
        "HTTP/1.1 302 Found\\r\\nLocation: /\\r\\nContent-Length: 0\\r\\n\\r\\n"
            + "|one redirect follows the other, at last to URL",
      })
  void whatIsNoPageIsNamed(String said, String told) throws Exception {
    try (OddServer server = OddServer.saying(said.replace("\\r\\n", "\r\n"))) {
      assertThat(server.checked()).hasSize(2).last().isEqualTo("1 problem found.");
      assertThat(server.checked().get(0))
          .startsWith("PROBLEM  page: URL cannot be had: " + told)
          .doesNotContain("Exception");
    }
  }

  @Test
  void silentServer() throws Exception {
    try (OddServer server = new OddServer(out -> Thread.sleep(30_000))) {
      assertThat(server.checked())
          .containsExactly(
              "PROBLEM  page: URL cannot be had: no answer came in time. Nothing else was tried.",
              "1 problem found.");
    }
  }

  @Test
  void filterThatSaysWhy() throws Exception {
    String why = "X-WebRTC-Masking: skipped; reason=encoded; version=1.0.0\r\n\r\n<html>";
    try (OddServer server = OddServer.saying(HTML + why)) {
      assertThat(server.checked())
          .contains(
              "PROBLEM  tag: the page has none, and the filter says why: encoded. The application"
                  + " compresses the page itself: let the filter stand within (docs/install.md, The"
                  + " place in the chain)");
    }
  }

  @Test
  void endlessPage() throws Exception {
    try (OddServer server =
        new OddServer(
            out -> {
              out.write((HTML + "\r\n" + TAG).getBytes(ISO_8859_1));
              while (true) {
                out.write(new byte[1 << 16]);
              }
            })) {
      assertThat(server.checked())
          .contains("NOTE     page: it is long; its first megabyte was looked at", FOUND);
    }
  }

  @Test
  void pageThatDripsAndNeverEnds() throws Exception {
    try (OddServer server =
        new OddServer(
            out -> {
              out.write((HTML + "\r\n" + TAG).getBytes(ISO_8859_1));
              while (true) {
                out.write(' ');
                out.flush();
                Thread.sleep(50);
              }
            })) {
      assertThat(server.checked())
          .contains(
              "NOTE     page: it did not end in time; what came till then was looked at", FOUND);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!--", "<script ", "<meta a=b ", "<script a='", "&#1;", "<"})
  void megabyteOfOneThingIsReadInTime(String thing) throws Exception {
    try (OddServer server =
        OddServer.saying(HTML + "\r\n" + TAG + thing.repeat((1 << 20) / thing.length()))) {
      assertThat(server.checked()).contains(FOUND);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "x\\u0000y", "ISO-2022-JP", "'; drop", ""})
  void charsetThatNobodyKnows(String charset) throws Exception {
    try (OddServer server =
        OddServer.saying(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html;charset=" + charset + "\r\n\r\n" + TAG)) {
      assertThat(server.checked()).contains(FOUND);
    }
  }

  @Test
  void pageInUtf16() throws Exception {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.writeBytes((HTML + "\r\n").getBytes(ISO_8859_1));
    page.writeBytes(("\ufeff" + TAG).getBytes(UTF_16LE));
    try (OddServer server = OddServer.saying(page.toByteArray())) {
      assertThat(server.checked()).contains(FOUND);
    }
  }

  @Test
  void gzipIsReadAndABombIsNot() throws Exception {
    for (int size : List.of(1, 1 << 26)) {
      ByteArrayOutputStream page = new ByteArrayOutputStream();
      page.writeBytes((HTML + "Content-Encoding: gzip\r\n\r\n").getBytes(ISO_8859_1));
      try (OutputStream zip = new GZIPOutputStream(page)) {
        zip.write(TAG.getBytes(ISO_8859_1));
        zip.write(new byte[size]);
      }
      try (OddServer server = OddServer.saying(page.toByteArray())) {
        assertThat(server.checked()).contains(FOUND);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "gzip, 'it breaks off, or is not what its headers say. Ask for it without'",
    "br, 'it is compressed as br, for which this program did not ask. Let servers'",
  })
  void codingThatIsWrong(String coding, String told) throws Exception {
    try (OddServer server =
        OddServer.saying(HTML + "Content-Encoding: " + coding + "\r\n\r\n" + TAG)) {
      assertThat(server.checked()).anyMatch(line -> line.startsWith("PROBLEM  page: " + told));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"5\r\n<html\r\n", "zz\r\n<html>\r\n0\r\n\r\n"})
  void chunksThatBreakOff(String chunks) throws Exception {
    try (OddServer server =
        OddServer.saying(HTML + "Transfer-Encoding: chunked\r\n\r\n" + chunks)) {
      // In the page, or before it where the JDK's client has read the chunks by then.
      assertThat(server.checked())
          .anyMatch(line -> line.matches("PROBLEM  page: (it breaks off|URL cannot be had).*"))
          .noneMatch(line -> line.contains("Exception"));
    }
  }

  /** A server must not write into the operator's terminal. */
  @Test
  void nothingThatServersSayMovesTheCursor() throws Exception {
    String name = "\u001b[2J\u009b1A" + "x".repeat(5000);
    try (OddServer server = OddServer.saying(HTML + "Server: a" + name + "\r\n\r\n" + TAG)) {
      assertThat(server.checked())
          .allSatisfy(line -> assertThat(line).matches("[^\\p{Cntrl}]*").hasSizeLessThan(700));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"challenge\":\"x\",\"iceServers\":[{\"urls\":[\"turn:127.0.0.1:99999?transport=udp\"]}]}",
        "{\"challenge\":\"x\",\"iceServers\":[{\"urls\":[\"turn:\"]}, 7, null]}",
        "[[[[[[[[[[[[[[[[[[[[",
        "{\"challenge\":\"",
        "<html>login</html>",
        "\\",
        "",
      })
  void challengeThatIsNone(String body) throws Exception {
    try (OddServer server =
        OddServer.saying(
            HTML + "Content-Length: " + (TAG + body).length() + "\r\n\r\n" + TAG + body)) {
      assertThat(server.checked()).contains(FOUND).noneMatch(line -> line.contains("Exception"));
    }
    Challenge.read(body, new Origin("http", "127.0.0.1", -1));
  }
}
