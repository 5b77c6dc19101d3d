package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.injection.html.PageSyntax;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how the last page began, up to the place of its tag. Most pages of an application begin
 * alike, and nothing that follows changes the place. So a page that begins in the same way need not
 * be parsed. Only for characters, and for bytes in ASCII-compatible encodings. Thread-safe.
 */
final class PageBeginningCache {
  /** Longer beginnings are not remembered. */
  static final int LIMIT = 512;

  private volatile ByteStart byteStart = new ByteStart(null, new byte[0]);
  private volatile CharacterStart characterStart = new CharacterStart(null, "");

  /** How much of the page comes before its tag; 0 if it begins unlike the last one. */
  int in(byte[] page, int offset, int length, PageSyntax syntax) {
    ByteStart last = byteStart;
    int count = last.start.length;
    boolean same =
        last.syntax == syntax
            && count <= length
            && Arrays.equals(last.start, 0, count, page, offset, offset + count);
    return same ? before(count) : 0;
  }

  /** As for bytes. */
  int in(char[] page, int offset, int length, PageSyntax syntax) {
    CharacterStart last = characterStart;
    int count = last.start.length;
    boolean same =
        last.syntax == syntax
            && count <= length
            && Arrays.equals(last.start, 0, count, page, offset, offset + count);
    return same ? before(count) : 0;
  }

  /** As for bytes. */
  int in(String page, int offset, int length, PageSyntax syntax) {
    CharacterStart last = characterStart;
    int count = last.start.length;
    boolean same = last.syntax == syntax && count <= length && page.startsWith(last.text, offset);
    return same ? before(count) : 0;
  }

  private static int before(int count) {
    return Math.max(0, count - 1);
  }

  /** Remembers how much of this page comes before its tag. */
  void remember(byte[] page, int offset, int length, PageSyntax syntax, int before) {
    if (isWorthwhile(length, before)) {
      byteStart = new ByteStart(syntax, Arrays.copyOfRange(page, offset, offset + before + 1));
    }
  }

  /** As for bytes. */
  void remember(char[] page, int offset, int length, PageSyntax syntax, int before) {
    if (isWorthwhile(length, before)) {
      characterStart = new CharacterStart(syntax, new String(page, offset, before + 1));
    }
  }

  /** As for bytes. */
  void remember(String page, int offset, int length, PageSyntax syntax, int before) {
    if (isWorthwhile(length, before)) {
      characterStart = new CharacterStart(syntax, page.substring(offset, offset + before + 1));
    }
  }

  /**
   * Whether the beginning can be remembered. It includes the unit behind the place, which may have
   * decided the place.
   */
  private static boolean isWorthwhile(int length, int before) {
    return before > 0 && before < length && before < LIMIT;
  }

  private static final class ByteStart {
    private final @Nullable PageSyntax syntax; // null before the first page
    private final byte[] start;

    ByteStart(@Nullable PageSyntax syntax, byte[] start) {
      this.syntax = syntax;
      this.start = start;
    }
  }

  private static final class CharacterStart {
    private final @Nullable PageSyntax syntax; // null before the first page
    private final String text;
    private final char[] start;

    CharacterStart(@Nullable PageSyntax syntax, String text) {
      this.syntax = syntax;
      this.text = text;
      this.start = text.toCharArray();
    }
  }
}
