package io.github.webrtcmasking.internal.injection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.injection.html.InsertionPoint;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever page, however it is cut, by whichever method it is written: the same output as for one
 * write, which is the page with exactly the tag added, or nothing. After each call everything has
 * been passed on. Pages longer than {@link #SHORT} are cut at samples of places only.
 */
class EverySplitTest {
  private static final int SHORT = 1024;
  private static final int RANDOM_CUTS = 24;
  private static final int SAMPLES = 4;

  static Stream<CorpusPage> pages() {
    return PageCorpus.all().stream();
  }

  @Test
  void corpusIsAsLargeAsItIsMeantToBe() {
    assertThat(PageCorpus.all()).hasSizeGreaterThan(400);
    assertThat(PageCorpus.all()).extracting(CorpusPage::toString).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void tagAndNothingElseIsAddedWhereItBelongs(CorpusPage page) {
    String tag = MemoryResponse.tagFor(page.dialect());
    byte[] bytes = Pages.tagged(page);
    if (page.isMarked()) {
      assertThat(bytes).isEqualTo(Pages.expectedBytes(page));
      assertThat(Pages.taggedText(page)).isEqualTo(page.textWith(tag));
    }
    assertThat(Pages.isPageWithAtMostTheTag(page, bytes)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void bytesInEverySplit(CorpusPage page) throws IOException {
    byte[] bytes = page.bytes();
    byte[] expected = Pages.tagged(page);
    for (ByteForm form : ByteForm.values()) {
      if (!form.suits(Pages.encoding(page))) {
        continue;
      }
      for (int cut : cuts(page.length())) {
        MemoryResponse response = new MemoryResponse(page);
        ServletOutputStream out = response.stream();
        form.write(out, bytes, 0, cut);
        assertPassedOn(response.byteCount(), cut, expected.length - page.length());
        form.write(out, bytes, cut, page.length());
        assertSame(response.bytes(), expected, form, cut);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void charactersInEverySplit(CorpusPage page) {
    String expected = Pages.taggedText(page);
    String text = page.text();
    for (CharForm form : CharForm.values()) {
      for (int cut : cuts(text.length())) {
        MemoryResponse response = new MemoryResponse(page);
        PrintWriter out = response.writer();
        form.write(out, text.substring(0, cut));
        assertPassedOn(response.characterCount(), cut, expected.length() - text.length());
        form.write(out, text.substring(cut));
        if (!response.text().equals(expected)) {
          assertThat(response.text()).as(form + " cut at " + cut).isEqualTo(expected);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void bytesOneByOneAndInRandomPortionsOfMixedForms(CorpusPage page) throws IOException {
    byte[] bytes = page.bytes();
    byte[] expected = Pages.tagged(page);
    for (int seed = 0; seed < randomCuts(page); seed++) {
      Random random = new Random(seed);
      int most = seed == 0 ? 1 : 2 + random.nextInt(40);
      MemoryResponse response = new MemoryResponse(page);
      ServletOutputStream out = response.stream();
      for (int from = 0, to; from < page.length(); from = to) {
        to = Math.min(page.length(), from + 1 + random.nextInt(most));
        anyForm(page, random).write(out, bytes, from, to);
        assertPassedOn(response.byteCount(), to, expected.length - page.length());
        if (random.nextInt(4) == 0) {
          out.flush();
        }
      }
      assertSame(response.bytes(), expected, "seed", seed);
    }
  }

  private static ByteForm anyForm(CorpusPage page, Random random) {
    ByteForm form = ByteForm.any(random);
    return form.suits(Pages.encoding(page)) ? form : ByteForm.PART_OF_ARRAY;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void charactersOneByOneAndInRandomPortionsOfMixedForms(CorpusPage page) {
    String expected = Pages.taggedText(page);
    String text = page.text();
    for (int seed = 0; seed < randomCuts(page); seed++) {
      Random random = new Random(seed);
      int most = seed == 0 ? 1 : 2 + random.nextInt(40);
      MemoryResponse response = new MemoryResponse(page);
      PrintWriter out = response.writer();
      for (int from = 0, to; from < text.length(); from = to) {
        to = Math.min(text.length(), from + 1 + random.nextInt(most));
        CharForm.any(random).write(out, text.substring(from, to));
        assertPassedOn(response.characterCount(), to, expected.length() - text.length());
        if (random.nextInt(4) == 0) {
          out.flush();
        }
      }
      assertThat(response.text()).as("seed " + seed).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nonBlockingStreamTakesOneWriteForEach(CorpusPage page) throws IOException {
    byte[] bytes = page.bytes();
    byte[] expected = Pages.tagged(page);
    for (int cut : cuts(page.length())) {
      MemoryResponse response = new MemoryResponse(page);
      ServletOutputStream out = response.stream();
      out.setWriteListener(new Idle());
      out.write(bytes, 0, cut);
      out.write(bytes, cut, page.length() - cut);
      assertThat(response.writes()).isEqualTo(2);
      assertSame(response.bytes(), expected, "non-blocking", cut);
    }
  }

  private static int randomCuts(CorpusPage page) {
    return page.length() <= SHORT ? RANDOM_CUTS : SAMPLES;
  }

  /** All of a short page; of a long one samples, those around the limit among them. */
  private static int[] cuts(int length) {
    if (length <= SHORT) {
      return IntStream.rangeClosed(0, length).toArray();
    }
    IntStream samples = new Random(length).ints(SAMPLES, 0, length);
    IntStream limit = IntStream.rangeClosed(InsertionPoint.LIMIT - 2, InsertionPoint.LIMIT + 2);
    return IntStream.concat(samples, IntStream.concat(limit, IntStream.of(1, length - 1)))
        .filter(cut -> cut <= length)
        .toArray();
  }

  private static void assertPassedOn(int arrived, int written, int added) {
    if (arrived != written && arrived != written + added) {
      assertThat(arrived).as("passed on").isIn(written, written + added);
    }
  }

  private static void assertSame(byte[] actual, byte[] expected, Object how, int cut) {
    if (!Arrays.equals(actual, expected)) {
      assertThat(actual).as(how + " " + cut).isEqualTo(expected);
    }
  }

  private static final class Idle implements WriteListener {
    @Override
    public void onWritePossible() {}

    @Override
    public void onError(Throwable error) {
      throw new UncheckedIOException(new IOException(error));
    }
  }
}
