package io.github.webrtcmasking.internal.injection;

import java.util.List;
import java.util.stream.Stream;

/** Pages of many encodings, rightly and wrongly declared, and bytes that are none of them. */
final class EncodedPages {
  private static final String LATIN =
      "<!DOCTYPE html><!-- \u00e4 > --><html><head>^<title>\u00df</title>";
  private static final String BARE = "<!DOCTYPE html>\n^\u00e4<p>\u00df";
  private static final List<String> ASIAN_TEXT =
      List.of(
          "<html><head>^<title>%s</title>", "%s <html><head>^%1$s", "<!DOCTYPE html>^%s<p>%1$s");

  private EncodedPages() {}

  static Stream<CorpusPage> all() {
    return Stream.of(single(), asian(), utf16(), opaque(), broken()).flatMap(pages -> pages);
  }

  private static Stream<CorpusPage> single() {
    return Stream.of(
            "UTF-8", "ISO-8859-1", "windows-1252", "ISO-8859-15", "windows-1250", "ISO-8859-9")
        .flatMap(
            name ->
                Stream.of(
                    CorpusPage.encoded(name, name, LATIN),
                    CorpusPage.encoded(name, name, BARE),
                    CorpusPage.encoded("", name, LATIN),
                    CorpusPage.encoded("x-unheard-of", name, BARE)));
  }

  /** In these the second byte of a character may be ASCII: 0x5C in \u8868, 0x7C, 0x5B, 0x40. */
  private static Stream<CorpusPage> asian() {
    return Stream.of(
            List.of("Shift_JIS", "\u8868\u30dd\u30fc\u30bf\u30be\u80fd\uff65"),
            List.of("windows-31j", "\u8868\u2460\u30bc"),
            List.of("EUC-JP", "\u8868\u793a"),
            List.of("GBK", "\u4e02\u8a71\u4ee9"),
            List.of("GB18030", "\u4e02\u3400\u00e9"),
            List.of("Big5", "\u529f\u8a31\u84cb"),
            List.of("EUC-KR", "\ud55c\uae00"),
            List.of("x-windows-949", "\ub618\ub625"))
        .flatMap(
            row ->
                ASIAN_TEXT.stream()
                    .map(
                        page ->
                            CorpusPage.encoded(
                                row.get(0), row.get(0), page.formatted(row.get(1)))));
  }

  private static Stream<CorpusPage> utf16() {
    String page =
        "<!DOCTYPE html><html><!-- \u3c00<\u3e3e --><head a=\"\u4e00>\">^<title>\u3c3e</title>";
    String neither = "<!DOCTYPE html>\n<p>^\u4e00\uD83D\uDE00";
    return Stream.of(page, neither)
        .flatMap(
            text ->
                Stream.of(
                    CorpusPage.encoded("UTF-16LE", "UTF-16LE", text),
                    CorpusPage.encoded("UTF-16BE", "UTF-16BE", text),
                    CorpusPage.encoded("UTF-16", "UTF-16LE", text),
                    CorpusPage.encoded("UTF-16", "UTF-16BE", text),
                    CorpusPage.encoded("UTF-16LE", "UTF-16LE", "\uFEFF" + text),
                    CorpusPage.encoded("UTF-16BE", "UTF-16BE", "\uFEFF" + text),
                    CorpusPage.encoded("UTF-16", "UTF-16BE", "\uFEFF" + text),
                    CorpusPage.encoded("UTF-8", "UTF-16LE", "\uFEFF" + text),
                    CorpusPage.encoded("ISO-8859-1", "UTF-16BE", "\uFEFF" + text),
                    CorpusPage.encoded("", "UTF-16LE", "\uFEFF" + text)));
  }

  private static Stream<CorpusPage> opaque() {
    return Stream.of(
            "IBM037", "IBM1047", "IBM500", "UTF-32", "UTF-32LE", "ISO-2022-JP", "ISO-2022-KR")
        .map(name -> CorpusPage.encoded(name, name, "<html><head>^<title>a</title><body>b"));
  }

  /** Bytes that no encoder would write. */
  private static Stream<CorpusPage> broken() {
    return Stream.of(
        CorpusPage.raw("a lone lead byte", "UTF-8", "<html>^\u00c3<head>"),
        CorpusPage.raw("lead byte before a tag", "UTF-8", "\u00c3<html><head>^<title>a</title>"),
        CorpusPage.raw("bytes that UTF-8 never has", "UTF-8", "\u0080\u00f8<html><head>^a"),
        CorpusPage.raw("overlong <", "UTF-8", "\u00c0\u00bchead><html><head>^<title>a</title>"),
        CorpusPage.raw(
            "continuations only", "UTF-8", "\u0080\u0081\u00bf<html><head>^<title>a</title>"),
        CorpusPage.raw("half a mark", "UTF-8", "\u00ef\u00bb<html><head>^<title>a</title>"),
        CorpusPage.raw("half a UTF-16 mark", "UTF-8", "\u00fe<html><head>^<title>a</title>"),
        CorpusPage.raw("\u00ff as text", "ISO-8859-1", "\u00ff\u00ff<html><head>^<title>a</title>"),
        CorpusPage.raw(
            "mark of UTF-8 declared as latin", "ISO-8859-1", "\u00ef\u00bb\u00bf<html><head>^a"),
        CorpusPage.raw(
            "truncated character in the end", "UTF-8", "<html><head>^<title>\u00e2\u0082"),
        CorpusPage.raw(
            "less-than and a lead byte", "UTF-8", "<!DOCTYPE html><^\u00c3\u00a9t\u00c3\u00a9"),
        CorpusPage.raw("null bytes", "UTF-8", "\0\0<html>\0<head>^"),
        CorpusPage.rawUnknown("declared UTF-16, but is not", "UTF-16LE", "<html><head>"),
        CorpusPage.rawUnknown("odd number of bytes", "UTF-16LE", "<\0h\0t\0m\0l"),
        CorpusPage.raw("all bytes", "ISO-8859-1", allBytes() + "<html><head>^<title>a</title>"));
  }

  private static String allBytes() {
    StringBuilder all = new StringBuilder("<!-- ");
    for (int c = 0; c < 256; c++) {
      all.append(c == '>' || c == '^' ? ' ' : (char) c);
    }
    return all + " -->";
  }
}
