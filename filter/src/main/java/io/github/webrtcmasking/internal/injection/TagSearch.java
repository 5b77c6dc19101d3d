package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.injection.PageScanner.Progress;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** The search for the place of one page's tag, and the tag as that page has to have it. */
final class TagSearch {
  private final PageScanner scanner;
  private final String tag;
  private final @Nullable String declaredEncoding;

  TagSearch(Dialect dialect, @Nullable String declaredEncoding, String tag) {
    this.scanner = new PageScanner(dialect, PageEncoding.of(declaredEncoding));
    this.tag = tag;
    this.declaredEncoding = declaredEncoding;
  }

  /** Answers how many of these bytes come before the tag: all while there is no place. */
  int read(byte[] bytes, int offset, int length) {
    return scanner.read(bytes, offset, length);
  }

  /** As for bytes. */
  int read(char[] text, int offset, int length) {
    return scanner.read(text, offset, length);
  }

  /** As for bytes. */
  int read(String text, int offset, int length) {
    return scanner.read(text, offset, length);
  }

  boolean hasFound() {
    return scanner.progress() == Progress.FOUND;
  }

  boolean isHopeless() {
    return scanner.progress() == Progress.NOWHERE;
  }

  String tag() {
    return tag;
  }

  byte[] tagBytes() {
    return scanner.encoding().encode(tag);
  }

  /** In bytes. */
  int tagLength() {
    PageEncoding encoding = scanner.encoding();
    if (encoding != PageEncoding.OPAQUE) {
      return encoding.isTwoBytes() ? 2 * tag.length() : tag.length();
    }
    // Twice minus once: a byte order mark is written only once.
    Charset charset = Charset.forName(declaredEncoding);
    return (tag + tag).getBytes(charset).length - tag.getBytes(charset).length;
  }

  /** Why there is no place. */
  InjectionOutcome outcomeWithoutPlace() {
    if (scanner.encoding() == PageEncoding.OPAQUE) {
      return InjectionOutcome.UNSUPPORTED_ENCODING;
    }
    return scanner.isDocument() ? InjectionOutcome.NO_PLACE : InjectionOutcome.FRAGMENT;
  }
}
