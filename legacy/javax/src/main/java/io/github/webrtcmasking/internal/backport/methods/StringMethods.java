package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** For {@link String}. */
@MethodsOf(String.class)
public final class StringMethods {

  private StringMethods() {}

  @SuppressWarnings("AnnotateFormatMethod") // Callers were checked when they were compiled.
  public static String formatted(String format, Object... values) {
    return String.format(format, values);
  }

  public static boolean isBlank(String text) {
    return strip(text).isEmpty();
  }

  public static String strip(String text) {
    return stripLeading(stripTrailing(text));
  }

  public static String stripLeading(String text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    return text.substring(start);
  }

  public static String stripTrailing(String text) {
    int end = text.length();
    while (end > 0 && Character.isWhitespace(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(0, end);
  }

  public static String repeat(String text, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count is negative: " + count);
    }
    StringBuilder all = new StringBuilder(text.length() * count);
    for (int i = 0; i < count; i++) {
      all.append(text);
    }
    return all.toString();
  }

  /** Lines end at a line feed, a carriage return, or both. The last one may have no end. */
  public static Stream<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && !isLineEnd(text.charAt(end))) {
        end++;
      }
      lines.add(text.substring(start, end));
      start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
    return lines.stream();
  }

  private static boolean isLineEnd(char character) {
    return character == '\n' || character == '\r';
  }
}
