package io.github.webrtcmasking.internal.injection;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.webrtcmasking.internal.injection.html.MediaType;
import io.github.webrtcmasking.internal.injection.html.PageEncoding;
import io.github.webrtcmasking.internal.injection.html.PageSyntax;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Any bytes, of any type and encoding, in any portions: what comes out is the page, or the page
 * with the tag, the same as for one write, and nothing is held back. The first two bytes of an
 * input choose the response, the second two the portions; the rest is the page. In the normal build
 * the seeds alone; for ten minutes in the profile {@code fuzz}. The seeds are pages of the corpus.
 */
class PageFuzzTest {
  private static final int CHOICES = 4;
  private static final List<String> TYPES = List.of(CorpusPage.HTML, CorpusPage.XHTML);
  private static final List<String> CHARSETS =
      List.of(
          "UTF-8",
          "ISO-8859-1",
          "UTF-16",
          "UTF-16LE",
          "UTF-16BE",
          "Shift_JIS",
          "GB18030",
          "IBM037",
          "x-unheard-of",
          "");

  @FuzzTest(maxDuration = "10m")
  void pageStaysWholeInAnyPortions(byte[] input) throws IOException {
    if (input.length < CHOICES) {
      return;
    }
    String type = TYPES.get((input[0] & 0xFF) % TYPES.size());
    String charset = CHARSETS.get((input[1] & 0xFF) % CHARSETS.size());
    byte[] page = Arrays.copyOfRange(input, CHOICES, input.length);
    int portions = input[2] << 8 | (input[3] & 0xFF);
    checkBytes(new Declared(type, charset), page, new Random(portions));
    checkCharacters(new Declared(type, charset), page, new Random(portions));
  }

  private static void checkBytes(Declared declared, byte[] page, Random random) throws IOException {
    MemoryResponse whole = declared.response();
    whole.stream().write(page);
    byte[] expected = whole.bytes();
    PageEncoding encoding = PageEncoding.of(declared.charset);
    MemoryResponse cut = declared.response();
    ServletOutputStream out = cut.stream();
    for (int from = 0, to; from < page.length; from = to) {
      to = Math.min(page.length, from + 1 + random.nextInt(64));
      ByteForm form = ByteForm.any(random);
      boolean suits = form.suits(encoding) && !startsLikeUtf16(page);
      (suits ? form : ByteForm.PART_OF_ARRAY).write(out, page, from, to);
      assertThat(cut.byteCount()).isIn(to, to + expected.length - page.length);
    }
    assertThat(cut.bytes()).isEqualTo(expected);
    assertThat(cut.finish()).isEqualTo(whole.finish()).isNotEqualTo("skipped; reason=failed");
    assertThat(isPageWithAtMostTheTag(declared, page, expected)).isTrue();
  }

  private static boolean isPageWithAtMostTheTag(Declared declared, byte[] page, byte[] output) {
    String tag = MemoryResponse.tagFor(declared.dialect());
    return List.of(StandardCharsets.US_ASCII, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
        .stream()
        .anyMatch(charset -> Pages.isPageWithAtMost(tag.getBytes(charset), page, output));
  }

  private static void checkCharacters(Declared declared, byte[] bytes, Random random) {
    String page = new String(bytes, StandardCharsets.UTF_8);
    MemoryResponse whole = declared.response();
    whole.writer().write(page);
    String expected = whole.text();
    MemoryResponse cut = declared.response();
    PrintWriter out = cut.writer();
    for (int from = 0, to; from < page.length(); from = to) {
      to = Math.min(page.length(), from + 1 + random.nextInt(64));
      CharForm form = CharForm.any(random);
      form.write(out, page.substring(from, to));
      assertThat(cut.characterCount()).isIn(to, to + expected.length() - page.length());
    }
    assertThat(cut.text()).isEqualTo(expected);
    assertThat(cut.finish()).isEqualTo(whole.finish()).isNotEqualTo("skipped; reason=failed");
    byte[] tag = MemoryResponse.tagFor(declared.dialect()).getBytes(StandardCharsets.UTF_16LE);
    assertThat(
            Pages.isPageWithAtMost(
                tag,
                page.getBytes(StandardCharsets.UTF_16LE),
                expected.getBytes(StandardCharsets.UTF_16LE)))
        .isTrue();
  }

  private static boolean startsLikeUtf16(byte[] page) {
    return page.length > 1 && (page[0] & page[1] & 0xFE) == 0xFE;
  }

  /** What the response says of itself; no charset is the empty one. */
  private record Declared(String type, String charset) {
    MemoryResponse response() {
      return new MemoryResponse(charset.isEmpty() ? type : type + ";charset=" + charset, charset);
    }

    PageSyntax dialect() {
      return MediaType.syntaxOf(type).orElseThrow();
    }
  }
}
