package io.github.webrtcmasking.internal.injection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.injection.PageScanner.Progress;
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

/** In every document of the table {@code ^} marks where the tag goes; without one, nowhere. */
class PageScannerTest {
  private static final String TAG = "<script src=\"/p.js\"></script>";

  static Stream<String> html() {
    return Stream.of(
        // head
        "<!DOCTYPE html><html><head>^<title>a</title></head><body>b</body></html>",
        "<HTML><HEAD>^<TITLE>a</TITLE></HEAD></HTML>",
        "<head>^",
        "<html>\n  <head\n>^",
        "<head lang=en>^",
        "<head lang = en >^",
        "<head/>^<title>a</title>",
        "<head / >^",
        "<head data-x=\"a>b\">^",
        "<head data-x='a>b'>^",
        "<head data-x=\"it's>\" y='\"'>^",
        "<head data-x = 'a>b'>^",
        "<head data-x=a\"b>^<i title=\">\">", // a quote inside an unquoted value is no quote
        "<head \"a>^b\">", // nor is one in a name
        "<head =\">^\">", // nor behind an equals sign that begins a name
        "<head x=>^",
        "<head a/b>^",
        "<html lang='<head>'><head>^",
        // before head
        "\uFEFF<!DOCTYPE html><html><head>^",
        "\uFEFF<html><head>^",
        "leading text <html><head>^",
        "a < b <html><head>^",
        "a <3 <html><head>^",
        "<<html><head>^",
        "<?xml version=\"1.0\"?><!DOCTYPE html><html><head>^",
        "<?php a>b ?><html><head>^",
        "<!-- <head> --><html><head>^",
        "<!--><head>^-->",
        "<!---><head>^-->",
        "<!----><head>^-->",
        "<!--a--!><head>^-->",
        "<!--!><head>--><head>^",
        "<!-- - -- -> <head> ---><head>^",
        "<!-- <!-- <head> --><head>^",
        "<!-- <!--><head>^",
        "<!-- a -- b ><head> --><head>^",
        "<!- <head> <head>^", // a bogus comment ends at the first '>'
        "<![CDATA[ <head> ]]><head>^",
        "</ <head> <head>^",
        "</><head>^",
        "</3 <head> <head>^",
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\""
            + " \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\">\n<html><head>^",
        "<!doctype HTML SYSTEM 'about:legacy-compat'><html><head>^",
        "<!--[if IE]><html class='ie'><head><![endif]--><html><head>^",
        "<!--[if !IE]><!--><html><head>^<!--<![endif]-->",
        "<header>x</header><head>^",
        "<headline><head>^",
        "<h><head>^",
        "<head-er><head>^",
        "<averyverylongname-head><head>^",
        // text that is no markup
        "<script>var a = '<head>';</script><html><head>^",
        "<script>a='</scripty><head>'</script ><head>^",
        "<script>a='</'+'script><head>'</SCRIPT\n><head>^",
        "<script><!-- <script> </script> <head> --></script><head>^",
        "<script><!-- <script> </script> </script><head>^",
        "<script><!--> <script></script><head>^",
        "<script><!-- a --> <script></script><head>^",
        "<script>a</script/x><head>^",
        "<style>a:after{content:'<head>'}</style><html><head>^",
        "<textarea><head></textarea><head>^",
        "<title><head></title><head>^",
        "<iframe srcdoc=\"<html><head></head></html>\"></iframe><head>^",
        "<iframe srcdoc='<html><head></head></html>'><head></iframe><head>^",
        "<noscript><head></noscript><head>^",
        "<template><html><head></head></html></template><html><head>^",
        "<template><template></template><head></template><head>^",
        "<svg><head></head></svg><head>^",
        // no head, but a body
        "<html><body>^<p>a</p></body></html>",
        "<!DOCTYPE html>\n<html>\n<!-- <body> -->\n<body class=\"a>b\">^text",
        "<body>^",
        "text <BODY onload='a()'>^",
        // neither: legal HTML
        "<!DOCTYPE html><title>a<b</title>^<p>b",
        "<!DOCTYPE html><meta charset=utf-8>^<title>a</title>",
        "<!DOCTYPE html>\n<link rel=x>^",
        "<!DOCTYPE html><script>a='<head>'</script>^b",
        "<!DOCTYPE html><script><!-- <script> </script> --></script>^b",
        "<!DOCTYPE html><noscript><img></noscript>^",
        "<!DOCTYPE html><template><p>a</template>^",
        "<!DOCTYPE html><style>a</style>^b",
        "<!DOCTYPE html>\n  ^Hello",
        "<!DOCTYPE html>^\u00e9t\u00e9",
        "<!DOCTYPE html><^\u00e9t\u00e9", // never between the halves of a character
        "<!DOCTYPE html>\uFEFF<html>".replace("\uFEFF", "^\uFEFF"),
        "<html>^text",
        "<html>\0<!-- a --><p>^b", // no browser agrees with the next on what a null character opens
        "<html lang=en> <p>^a",
        "<html><div id=a>^",
        "<html><br>^",
        "<html></p></head>^",
        "<html></title> </script> <head>^", // they end nothing, so browsers drop them
        "<html><pre>\n^a",
        "<html><pre>\n<b>^a",
        "<html><pre>&#10;a</pre><p>^b", // the reference's line break is dropped right behind the
        // tag
        "<html><listing>&NewLine;a</listing> ^b",
        "<html><pre> <b>^&#10;",
        "<html><textarea>\n</textarea>^",
        // no AMP, in spite of what they say
        "<html data-a='amp' lang=amp example amp2 x-amp=\"&#9889;\"><head>^",
        "<html lang = amp class=a/amp><head>^",
        "<html><head amp>^",
        "<htmlx amp><head>^",
        "<html><svg viewBox='0 0 1 1'><g>a</g></svg>^",
        "<html><svg/>^",
        "<html><svg><title/><style/></svg>^",
        "<html><svg><![CDATA[ </svg> a>b ]]></svg>^",
        "<html><svg><svg/></svg>^",
        "<html><svg><svg></svg>a</svg>^",
        // fragments and others
        "",
        "plain",
        "<div><p>a</p></div>",
        "<li>a</li><li>b</li>",
        "<title>a</title><p>b",
        "<script>a()</script>",
        "<?xml version=\"1.0\"?><feed><title>a</title></feed>",
        "<?xml version=\"1.0\"?><rss><a><![CDATA[ > <body> ]]></a></rss>",
        "<?xml version=\"1.0\"?><!DOCTYPE rss SYSTEM 'a.dtd'><rss><title>a</title></rss>",
        "<?xml version=\"1.0\"?><!DOCTYPE HTML><p>^a",
        "<?xml version=\"1.0\"?><head>^",
        "{\"a\":\"<b>\"}",
        " { \"a\" : \"<html><head></head>\" }",
        "[\"<body>\"]",
        "[\n{ \"a\":\"<head>\" } ]",
        "<!DOCTYPE html>",
        "<!DOCTYPE html> <html> ",
        "<!-- <!DOCTYPE html><html><head> ",
        "<html><head data-x=\"> <title>a</title>",
        "<html",
        "<html><frameset cols='1,1'><frame></frameset>",
        "<plaintext><html><head>",
        "<!doctype html><pre>&#10;A",
        "<html></html><!-- a -->",
        "<template><plaintext></template><head>",
        "<!DOCTYPE html><base href='https://cdn.example/'><p>a",
        "<html><script><!-- <script> </script> <p>");
  }

  /** Such a page is invalid with any script of its own. */
  static Stream<String> amp() {
    return Stream.of(
        "<!doctype html><html \u26a1><head>",
        "<!doctype html><html lang=en \u26a1><head>",
        "<!doctype html><html \u26a1=\"\" lang='en'><head>",
        "<!doctype html><html \u26a14ads><head>",
        "<!doctype html><html \u26a14email data-css-strict><head>",
        "<!doctype html><html amp><head>",
        "<!doctype html><HTML AMP><head>",
        "<!doctype html><html amp='' lang=en><head>",
        "<!doctype html><html class=a amp4email><head>",
        "<!doctype html><html a = 'b>' amp4ads/><head>");
  }

  @ParameterizedTest
  @MethodSource("amp")
  void ampPageGetsNoTagInAnyCut(String page) {
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE)) {
      byte[] bytes = page.getBytes(charset);
      for (int[] cuts : cuts(bytes.length)) {
        PageEncoding encoding = PageEncoding.of(charset.name());
        assertThat(byBytes(Dialect.HTML, encoding, bytes, cuts)).isEqualTo(bytes);
      }
    }
    for (int[] cuts : cuts(page.length())) {
      assertThat(byChars(Dialect.HTML, page, cuts)).isEqualTo(page);
    }
    PageScanner scanner = new PageScanner(Dialect.HTML, PageEncoding.ASCII_COMPATIBLE);
    scanner.read(page, 0, page.length());
    assertThat(scanner.isAmp()).isTrue();
  }

  /** In a frame the tag comes into the head or nowhere: scripts read the body for an answer. */
  static Stream<String> frames() {
    return Stream.of(
        "<html><head>^<title>a</title></head><body>{\"success\":true}</body></html>",
        "<!doctype html><title>a</title>^<body>{}",
        "<!doctype html><meta charset=utf-8>^<p>a",
        "<!doctype html><script>a()</script>^",
        "<!doctype html><template><p>a</template>^",
        "<!doctype html>^{\"success\":true}",
        "<html>^{\"success\":true}</html>",
        "<html></head>^<body>a",
        "<html><body>{\"success\":true}</body></html>",
        "<html><body class=a><head>",
        "<!doctype html><pre>{\"success\":true}</pre>",
        "<!doctype html><textarea>{\"success\":true}</textarea>",
        "<!doctype html><div>{\"success\":true}</div>",
        "<html></br>a",
        "<html></body>a",
        "<!doctype html><svg/><head>",
        "{\"success\":true}");
  }

  @ParameterizedTest
  @MethodSource("frames")
  void inFramesTheTagComesIntoTheHeadOnly(String marked) {
    String page = marked.replace("^", "");
    PageScanner scanner = new PageScanner(Dialect.HTML, PageEncoding.ASCII_COMPATIBLE, true);
    int before = scanner.read(page, 0, page.length());
    boolean found = scanner.progress() == Progress.FOUND;
    assertThat(found ? before : -1).isEqualTo(marked.indexOf('^'));
  }

  static Stream<String> xhtml() {
    return Stream.of(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n"
            + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head>^<title>a</title></head></html>",
        "<?xml-stylesheet href=\"a>b\"?><html><head>^",
        "<!DOCTYPE html [ <!ENTITY a \"<head>\"> ]><html><head>^",
        "<!DOCTYPE html SYSTEM \"[\"><html><head>^",
        "<!DOCTYPE html [ <!ENTITY a \"]><head>\"> ]><html><head>^",
        "<!DOCTYPE html [ <!-- ]><head> it's --> <?a ]><head>?> ]><html><head>^",
        "<html><head/><body>^",
        "<html><script><![CDATA[ a]b > <head> ]]]></script><head>^",
        "<html><template/><head>^",
        "<html><head /><body a='b/'>^",
        "<html><head a='/'>^",
        "<html><head/><body/></html>",
        "<html><HEAD></HEAD><body>^",
        "<html><!-- <head> --><head>^",
        "<svg><title>a</title></svg>",
        "<html><title>a</title></html>");
  }

  static Stream<String> all() {
    return Stream.concat(html(), xhtml());
  }

  @ParameterizedTest
  @MethodSource("html")
  void tagGoesWhereTheTableSaysInEveryCut(String marked) {
    everyCut(Dialect.HTML, marked);
  }

  @ParameterizedTest
  @MethodSource("xhtml")
  void tagInXhtmlGoesWhereTheTableSaysInEveryCut(String marked) {
    everyCut(Dialect.XHTML, marked);
  }

  private static void everyCut(Dialect dialect, String marked) {
    String page = marked.replace("^", "");
    String expected = marked.replace("^", TAG);
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
      byte[] want = expected.getBytes(charset);
      for (int[] cuts : cuts(page.getBytes(charset).length)) {
        assertThat(byBytes(dialect, PageEncoding.ASCII_COMPATIBLE, page.getBytes(charset), cuts))
            .as(() -> "cut at " + List.of(cuts))
            .isEqualTo(want);
      }
    }
    for (int[] cuts : cuts(page.length())) {
      assertThat(byChars(dialect, page, cuts)).isEqualTo(expected);
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
      assertThat(byBytes(Dialect.HTML, PageEncoding.of(declared), bytes, cuts)).isEqualTo(expected);
    }
  }

  @Test
  void textInUtf16IsNoPlaceBecauseHalfOfItMayBeGone() {
    byte[] bytes = "<!DOCTYPE html>Hello <b>you".getBytes(StandardCharsets.UTF_16LE);
    byte[] expected =
        ("<!DOCTYPE html>Hello <b>" + TAG + "you").getBytes(StandardCharsets.UTF_16LE);
    for (int[] cuts : cuts(bytes.length)) {
      assertThat(byBytes(Dialect.HTML, PageEncoding.UTF_16LE, bytes, cuts)).isEqualTo(expected);
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
    assertThat(byChars(Dialect.HTML, filler + "<head>", new int[0]))
        .isEqualTo(filler + "<head>" + TAG);
    assertThat(byChars(Dialect.HTML, filler + "x<head>", new int[0])).isEqualTo(filler + "x<head>");
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
    PageScanner scanner = new PageScanner(Dialect.HTML, PageEncoding.ASCII_COMPATIBLE);
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

  private static byte[] byBytes(Dialect dialect, PageEncoding declared, byte[] page, int[] cuts) {
    PageScanner scanner = new PageScanner(dialect, declared);
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

  private static String byChars(Dialect dialect, String page, int[] cuts) {
    PageScanner scanner = new PageScanner(dialect, PageEncoding.ASCII_COMPATIBLE);
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
