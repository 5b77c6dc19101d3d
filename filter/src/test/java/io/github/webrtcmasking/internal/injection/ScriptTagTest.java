package io.github.webrtcmasking.internal.injection;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.injection.ScriptUrl.PinnedScript;
import io.github.webrtcmasking.internal.injection.html.MediaType;
import io.github.webrtcmasking.internal.injection.html.PageSyntax;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class ScriptTagTest {
  @Test
  void tagIsShort() {
    assertThat(ScriptTag.collector("/a/probe.js", "").text())
        .isEqualTo("<script type=\"module\" async=\"\" src=\"/a/probe.js\"></script>");
  }

  @Test
  void tagWithAHashNamesItsVersion() {
    PinnedScript script = new PinnedScript("/a/probe-1.js", "sha384-x");
    assertThat(ScriptTag.collector(script, "n").text())
        .isEqualTo(
            "<script type=\"module\" async=\"\" integrity=\"sha384-x\" nonce=\"n\""
                + " src=\"/a/probe-1.js\"></script>");
  }

  /** As PDF renderers and style sheets read the application's own pages, whatever their type. */
  @ParameterizedTest
  @ValueSource(strings = {"", "aZ+/09_-=="})
  void everyTagIsWellFormedXmlAndTheSameInHtml(String nonce) throws Exception {
    String url = "/a b\"'><b>&amp;\u00e4\ud83d\ude00;jsessionid=1";
    for (ScriptTag tag :
        List.of(
            ScriptTag.collector(url, nonce),
            ScriptTag.collector(new PinnedScript(url, "sha384-ab+/"), nonce),
            ScriptTag.shield("", url, nonce),
            ScriptTag.shield("data-waits", url, nonce))) {
      byte[] page = ("<html><head>" + tag.text() + "</head></html>").getBytes(US_ASCII);
      Element xml =
          (Element)
              DocumentBuilderFactory.newInstance()
                  .newDocumentBuilder()
                  .parse(new ByteArrayInputStream(page))
                  .getElementsByTagName("script")
                  .item(0);
      Map<String, String> read = new TreeMap<>();
      for (int i = 0; i < xml.getAttributes().getLength(); i++) {
        read.put(
            xml.getAttributes().item(i).getNodeName(), xml.getAttributes().item(i).getNodeValue());
      }
      Map<String, String> html = new TreeMap<>();
      Jsoup.parse(new String(page, US_ASCII))
          .selectFirst("head > script")
          .attributes()
          .forEach(attribute -> html.put(attribute.getKey(), attribute.getValue()));
      assertThat(read).isEqualTo(html).containsEntry("src", url);
    }
  }

  /** Neither module nor async: the browser runs it before it reads on. In XML it is the same. */
  @ParameterizedTest
  @CsvSource({
    "'', '', '<script data-cfasync=\"false\" src=\"/a/shield.js\"></script>'",
    "data-waits, '', '<script data-cfasync=\"false\" data-waits=\"\" src=\"/a/shield.js\"></script>'",
    "'', abc, '<script data-cfasync=\"false\" nonce=\"abc\" src=\"/a/shield.js\"></script>'",
    "data-alone, abc, '<script data-cfasync=\"false\" data-alone=\"\" nonce=\"abc\" src=\"/a/shield.js\"></script>'",
  })
  void shieldIsWaitedFor(String flags, String nonce, String expected) {
    assertThat(ScriptTag.shield(flags, "/a/shield.js", nonce).text()).isEqualTo(expected);
  }

  @Test
  void urlCannotLeaveItsAttributeAndStaysAscii() {
    String url = "/a\"'><b>&amp;\u00e4\ud83d\ude00;jsessionid=1";
    String tag = ScriptTag.collector(url, "").text();
    assertThat(tag).matches("\\p{ASCII}+");
    assertThat(Jsoup.parse(tag).selectFirst("script").attr("src")).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource({
    "text/html, HTML",
    "TEXT/HTML, HTML",
    "text/html;charset=utf-8, HTML",
    "' text/html ; charset=utf-8', HTML",
    "application/xhtml+xml, XHTML",
    "text/plain, ",
    "text/html5, ",
    "application/x+json; profile=\"text/html\", ",
    "'', ",
    ", "
  })
  void onlyTwoTypesArePages(String contentType, PageSyntax expected) {
    assertThat(MediaType.syntaxOf(contentType).orElse(null)).isEqualTo(expected);
  }
}
