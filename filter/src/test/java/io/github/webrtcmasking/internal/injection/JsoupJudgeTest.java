package io.github.webrtcmasking.internal.injection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.injection.html.InsertionPoint;
import io.github.webrtcmasking.internal.injection.html.PageEncoding;
import io.github.webrtcmasking.internal.injection.html.PageSyntax;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A parser that knows nothing of ours reads every page of the corpus without and with the tag. */
class JsoupJudgeTest {
  private static final String TAG = "script[src=" + MemoryResponse.SCRIPT + "]";

  /**
   * Where jsoup 1.21 reads otherwise than browsers: CDATA outside of svg, {@code </scrip</script>},
   * markup in noscript, raw text in svg, null characters, a doctype without a name; and late
   * framesets, which take the body and the tag in it away. Chromium judges these.
   */
  private static final Pattern DEVIATIONS =
      Pattern.compile(
          "<!\\[CDATA\\[|</scrip<|<noscript>|<svg>.*<script|\0|<!DOCTYPE >"
              + "|^<!doctype html><[^<]*>(</\\w+>| |</svg>)?( </svg>)?<frameset>");

  static Stream<CorpusPage> tagged() {
    return PageCorpus.all().stream()
        .filter(page -> Pages.tagged(page).length > page.length())
        .filter(page -> !DEVIATIONS.matcher(page.text()).find());
  }

  /** A byte order mark as a character, or as one byte each. */
  private static final Pattern MARK = Pattern.compile("^(\uFEFF|\u00ef\u00bb\u00bf)");

  /** Where jsoup completes a doctype that never ends, or sees none of HTML's in XML. */
  private static final Pattern NO_DOCTYPE = Pattern.compile("^<!DOCTYPE( html)?$|rss SYSTEM");

  static Stream<CorpusPage> untouched() {
    return PageCorpus.all().stream()
        .filter(CorpusPage::isMarked)
        .filter(page -> page.length() > 0 && page.length() <= InsertionPoint.LIMIT)
        .filter(page -> Pages.tagged(page).length == page.length())
        .filter(page -> !NO_DOCTYPE.matcher(page.text()).find())
        .filter(page -> !isJson(page));
  }

  private static boolean isJson(CorpusPage page) {
    return page.text().matches("(?s)[\uFEFF\\s]*(\\{\\s*\"|\\[\\s*[\"{\\[]).*");
  }

  @ParameterizedTest
  @MethodSource("tagged")
  void documentIsTheSameButForTheTag(CorpusPage page) {
    Document with = parse(page, Pages.tagged(page));
    assertThat(with.select(TAG)).hasSize(1);
    with.select(TAG).remove();
    assertThat(squeeze(with)).isEqualTo(squeeze(parse(page, page.bytes())));
  }

  /** As long as nothing has opened the body before the tag. */
  @ParameterizedTest
  @MethodSource("tagged")
  void tagIsInTheHead(CorpusPage page) {
    byte[] tagged = Pages.tagged(page);
    String text = new String(tagged, page.real());
    String before = text.substring(0, text.indexOf(MemoryResponse.tagFor(page.dialect())));
    Element head = parse(page, tagged).selectFirst(TAG).closest("head");
    assertThat(head == null).isEqualTo(hasBody(page, before));
  }

  @ParameterizedTest
  @MethodSource("untouched")
  void reasonIsRight(CorpusPage page) {
    boolean opaque = Pages.encoding(page) == PageEncoding.OPAQUE;
    String reason = opaque ? "unsupported-encoding" : isDocument(page) ? "no-place" : "fragment";
    assertThat(Pages.outcome(page)).isEqualTo("skipped; reason=" + reason);
  }

  /** Where a comment in the tag's stead ends up. */
  private static boolean hasBody(CorpusPage page, String before) {
    if (page.dialect() == PageSyntax.XHTML) {
      return before.contains("<body");
    }
    Document document = Jsoup.parse(MARK.matcher(before).replaceFirst("") + "<!--here-->");
    return document.body().outerHtml().contains("<!--here-->");
  }

  private static boolean isDocument(CorpusPage page) {
    Document document = Jsoup.parse(page.text(), "", positions());
    return document.childNodes().stream().anyMatch(DocumentType.class::isInstance)
        || document.select("html, head, body").stream()
            .anyMatch(element -> !element.sourceRange().isImplicit());
  }

  private static Parser positions() {
    return Parser.htmlParser().setTrackPosition(true);
  }

  private static Document parse(CorpusPage page, byte[] bytes) {
    Parser parser = page.dialect() == PageSyntax.XHTML ? Parser.xmlParser() : Parser.htmlParser();
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), page.real().name(), "", parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without white space: jsoup keeps what stands in front of the head and browsers drop. */
  private static String squeeze(Document document) {
    document.outputSettings().prettyPrint(false);
    return document.outerHtml().replaceAll("\\s+", "");
  }
}
