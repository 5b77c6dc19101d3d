package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.injection.html.PageEncoding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** What the wrapper makes of a page that is written at once. */
final class Pages {
  private Pages() {}

  static byte[] tagged(CorpusPage page) {
    MemoryResponse response = new MemoryResponse(page);
    try {
      response.stream().write(page.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return response.bytes();
  }

  static String taggedText(CorpusPage page) {
    MemoryResponse response = new MemoryResponse(page);
    response.writer().write(page.text());
    return response.text();
  }

  /** What the diagnostic header says in the end. */
  static String outcome(CorpusPage page) {
    MemoryResponse response = new MemoryResponse(page);
    try {
      response.stream().write(page.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return response.finish();
  }

  /** By its mark; bytes that cannot be read get no tag, though the same page as text does. */
  static byte[] expectedBytes(CorpusPage page) {
    return encoding(page) == PageEncoding.OPAQUE
        ? page.bytes()
        : page.bytesWith(MemoryResponse.tagFor(page.dialect()));
  }

  static PageEncoding encoding(CorpusPage page) {
    PageEncoding declared = PageEncoding.of(page.declared());
    PageEncoding real = PageEncoding.of(page.real().name());
    return declared == PageEncoding.OPAQUE || real == PageEncoding.ASCII_COMPATIBLE
        ? declared
        : real;
  }

  /** Whether taking one tag out of {@code output} leaves the page. */
  static boolean isPageWithAtMostTheTag(CorpusPage page, byte[] output) {
    return isPageWithAtMost(
        encoding(page).encode(MemoryResponse.tagFor(page.dialect())), page.bytes(), output);
  }

  static boolean isPageWithAtMost(byte[] tag, byte[] page, byte[] output) {
    int at = Arrays.mismatch(page, output);
    if (at < 0) {
      return true;
    }
    // The tag begins with '<', as what follows it may do: the place may lie a little before.
    for (int from = at; from >= 0 && from > at - tag.length; from--) {
      if (isWith(tag, page, output, from)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWith(byte[] tag, byte[] page, byte[] output, int at) {
    return output.length == page.length + tag.length
        && Arrays.equals(output, 0, at, page, 0, at)
        && Arrays.equals(output, at, at + tag.length, tag, 0, tag.length)
        && Arrays.equals(output, at + tag.length, output.length, page, at, page.length);
  }
}
