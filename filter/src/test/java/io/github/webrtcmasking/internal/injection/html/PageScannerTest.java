package io.github.webrtcmasking.internal.injection.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.injection.MarkedPages;
import io.github.webrtcmasking.internal.injection.html.PageScanner.Progress;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where the tag goes in every page of {@link MarkedPages}, in whatever pieces it comes. */
class PageScannerTest {
  private static final String TAG = "<script src=\"/p.js\"></script>";

  static Stream<String> html() {
    return MarkedPages.html();
  }

  static Stream<String> xhtml() {
    return MarkedPages.xhtml();
  }

  static Stream<String> amp() {
    return MarkedPages.amp();
  }

  static Stream<String> frames() {
    return MarkedPages.frames();
  }

  @ParameterizedTest
  @MethodSource("amp")
  void ampPageGetsNoTagInAnyCut(String page) {
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
      byte[] bytes = page.getBytes(charset);
      for (int[] cuts : cuts(bytes.length)) {
        PageEncoding encoding = PageEncoding.of(charset.name());
        assertThat(byBytes(PageSyntax.HTML, encoding, bytes, cuts)).isEqualTo(bytes);
      }
    }
    for (int[] cuts : cuts(page.length())) {
      assertThat(byChars(PageSyntax.HTML, page, cuts)).isEqualTo(page);
    }
    PageScanner scanner = new PageScanner(PageSyntax.HTML, PageEncoding.ASCII_COMPATIBLE);
    scanner.read(page, 0, page.length());
    assertThat(scanner.isAmp()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("frames")
  void inFramesTheTagComesIntoTheHeadOnly(String marked) {
    String page = marked.replace("^", "");
    PageScanner scanner = new PageScanner(PageSyntax.HTML, PageEncoding.ASCII_COMPATIBLE, true);
    int before = scanner.read(page, 0, page.length());
    boolean found = scanner.progress() == Progress.FOUND;
    assertThat(found ? before : -1).isEqualTo(marked.indexOf('^'));
  }

  @ParameterizedTest
  @MethodSource("html")
  void tagGoesWhereTheTableSaysInEveryCut(String marked) {
    everyCut(PageSyntax.HTML, marked);
  }

  @ParameterizedTest
  @MethodSource("xhtml")
  void tagInXhtmlGoesWhereTheTableSaysInEveryCut(String marked) {
    everyCut(PageSyntax.XHTML, marked);
  }

  private static void everyCut(PageSyntax syntax, String marked) {
    String page = marked.replace("^", "");
    String expected = marked.replace("^", TAG);
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
      byte[] want = expected.getBytes(charset);
      for (int[] cuts : cuts(page.getBytes(charset).length)) {
        assertThat(byBytes(syntax, PageEncoding.ASCII_COMPATIBLE, page.getBytes(charset), cuts))
            .as(() -> "cut at " + List.of(cuts))
            .isEqualTo(want);
      }
    }
    for (int[] cuts : cuts(page.length())) {
      assertThat(byChars(syntax, page, cuts)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16LE, UTF-16LE, ''",
    "UTF-16BE, UTF-16BE, ''",
    "UTF-16, UTF-16LE, ''", // no mark: little endian for browsers
    "UTF-16, UTF-16BE, ''", // no mark, but the zeros tell
    "UTF-16, UTF-16BE, \uFEFF",
    "UTF-16, UTF-16LE, \uFEFF",
    "UTF-8, UTF-16LE, \uFEFF", // the mark beats the header
    "ISO-8859-1, UTF-16BE, \uFEFF"
  })
  void tagInUtf16IsUtf16(String declared, String real, String mark) {
    Charset charset = Charset.forName(real);
    String page = mark + "<!DOCTYPE html><html><!-- \u4e00 --><head>^<title>\u3c3e</title>";
    byte[] bytes = page.replace("^", "").getBytes(charset);
    byte[] expected = page.replace("^", TAG).getBytes(charset);
    for (int[] cuts : cuts(bytes.length)) {
      assertThat(byBytes(PageSyntax.HTML, PageEncoding.of(declared), bytes, cuts))
          .isEqualTo(expected);
    }
  }

  @Test
  void textInUtf16IsNoPlaceBecauseHalfOfItMayBeGone() {
    byte[] bytes = "<!DOCTYPE html>Hello <b>you".getBytes(StandardCharsets.UTF_16LE);
    byte[] expected =
        ("<!DOCTYPE html>Hello <b>" + TAG + "you").getBytes(StandardCharsets.UTF_16LE);
    for (int[] cuts : cuts(bytes.length)) {
      assertThat(byBytes(PageSyntax.HTML, PageEncoding.UTF_16LE, bytes, cuts)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, ASCII_COMPATIBLE",
    "utf-8, ASCII_COMPATIBLE",
    "ISO-8859-15, ASCII_COMPATIBLE",
    "windows-1252, ASCII_COMPATIBLE",
    "GB18030, ASCII_COMPATIBLE",
    "EUC-JP, ASCII_COMPATIBLE",
    "Big5, ASCII_COMPATIBLE",
    "x-unheard-of, ASCII_COMPATIBLE",
    "'not a name', ASCII_COMPATIBLE",
    ", ASCII_COMPATIBLE",
    "UTF-16, UTF_16",
    "utf-16le, UTF_16LE",
    "UTF-16BE, UTF_16BE",
    "UTF-32, OPAQUE",
    "IBM037, OPAQUE",
    "ISO-2022-JP, OPAQUE",
    "UTF-7, OPAQUE"
  })
  void encodingIsKnownByItsName(String name, PageEncoding expected) {
    assertThat(PageEncoding.of(name)).isEqualTo(expected);
  }

  @Test
  void searchEndsAtTheLimit() {
    String filler = "x".repeat(InsertionPoint.LIMIT - "<head>".length());
    assertThat(byChars(PageSyntax.HTML, filler + "<head>", new int[0]))
        .isEqualTo(filler + "<head>" + TAG);
    assertThat(byChars(PageSyntax.HTML, filler + "x<head>", new int[0]))
        .isEqualTo(filler + "x<head>");
  }

  @Test
  void searchSaysHowItEnded() {
    assertThat(progressOf("<html><head>")).isEqualTo(Progress.FOUND);
    assertThat(progressOf("<html><frameset>")).isEqualTo(Progress.NOWHERE);
    assertThat(progressOf("x".repeat(InsertionPoint.LIMIT + 1))).isEqualTo(Progress.NOWHERE);
    assertThat(progressOf("<p>")).isEqualTo(Progress.SEARCHING);
  }

  @ParameterizedTest
  @MethodSource("html")
  void parserSeesTheSameDocumentPlusTheTag(String marked) {
    Document with = Jsoup.parse(marked.replace("^", TAG));
    Element tag = with.selectFirst("script[src=/p.js]");
    assertThat(tag == null).isEqualTo(!marked.contains("^"));
    if (tag == null) {
      return;
    }
    boolean leading =
        Jsoup.parse(marked.substring(0, marked.indexOf('^'))).body().childNodeSize() > 0;
    boolean inHead = marked.matches("(?is).*<head[^-l]?[^^]*\\^.*") && !leading;
    if (inHead) {
      assertThat(tag.closest("head")).isNotNull();
    }
    tag.remove();
    assertThat(squeeze(with)).isEqualTo(squeeze(Jsoup.parse(marked.replace("^", ""))));
  }

  private static String squeeze(Document document) {
    document.outputSettings().prettyPrint(false);
    // jsoup keeps white space in front of the head that browsers drop.
    return document.outerHtml().replaceAll("\\s+", "");
  }

  private static Progress progressOf(String page) {
    PageScanner scanner = new PageScanner(PageSyntax.HTML, PageEncoding.ASCII_COMPATIBLE);
    scanner.read(page, 0, page.length());
    return scanner.progress();
  }

  /** No cut, every single cut, and a cut everywhere. */
  private static List<int[]> cuts(int length) {
    List<int[]> all = new ArrayList<>();
    all.add(new int[0]);
    int[] everywhere = new int[Math.max(0, length - 1)];
    for (int i = 1; i < length; i++) {
      all.add(new int[] {i});
      everywhere[i - 1] = i;
    }
    all.add(everywhere);
    return all;
  }

  private static byte[] byBytes(PageSyntax syntax, PageEncoding declared, byte[] page, int[] cuts) {
    PageScanner scanner = new PageScanner(syntax, declared);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int from = 0;
    for (int i = 0; i <= cuts.length; i++) {
      int to = i < cuts.length ? cuts[i] : page.length;
      boolean searching = scanner.progress() == Progress.SEARCHING;
      int before = searching ? scanner.read(page, from, to - from) : to - from;
      out.write(page, from, before);
      if (searching && scanner.progress() == Progress.FOUND) {
        out.writeBytes(scanner.encoding().encode(TAG));
      }
      out.write(page, from + before, to - from - before);
      from = to;
    }
    return out.toByteArray();
  }

  private static String byChars(PageSyntax syntax, String page, int[] cuts) {
    PageScanner scanner = new PageScanner(syntax, PageEncoding.ASCII_COMPATIBLE);
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int i = 0; i <= cuts.length; i++) {
      String part = page.substring(from, i < cuts.length ? cuts[i] : page.length());
      boolean searching = scanner.progress() == Progress.SEARCHING;
      int before = searching ? scanner.read(part, 0, part.length()) : part.length();
      boolean found = searching && scanner.progress() == Progress.FOUND;
      out.append(part, 0, before).append(found ? TAG : "").append(part.substring(before));
      from += part.length();
    }
    return out.toString();
  }
}
