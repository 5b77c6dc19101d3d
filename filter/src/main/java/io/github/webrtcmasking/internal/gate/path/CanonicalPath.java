package io.github.webrtcmasking.internal.gate.path;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Computes the canonical spellings of a path, because servers, file systems and applications take
 * different texts for the same path. A canonical path has no path parameters, no empty segments and
 * no dot segments; no segment ends in dots or spaces; there is no slash at the end, and no capital
 * letter.
 */
final class CanonicalPath {

  /** More often than any server and the application behind it decode a path together. */
  private static final int MOST_DECODINGS = 4;

  private static final Pattern SLASHES = Pattern.compile("/{2,}");

  private CanonicalPath() {}

  /**
   * All paths that this text may be taken for: the text itself, and its canonical form before and
   * after each decoding. A pattern guards the path if it matches any of them. One alone could be
   * fooled: {@code /guarded/..%2fx} is below {@code /guarded} for software that does not decode it.
   */
  static Set<String> spellings(String path) {
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(smallLetters(path));
    String text = path;
    for (int i = 0; i < MOST_DECODINGS && text.indexOf('%') >= 0; i++) {
      addCanonical(text, spellings);
      text = decoded(text);
    }
    addCanonical(text, spellings);
    return spellings;
  }

  /**
   * What dots take back depends on what is a name. In {@code /guarded/%20/..} the space is one for
   * most servers, so that the dots lead back to {@code /guarded}; for others it is nothing, and
   * they lead further. In {@code /a\b/../guarded} there are two names for some and one for others,
   * and in {@code /;a\b/guarded} one or none.
   */
  private static void addCanonical(String text, Set<String> spellings) {
    addResolved(text.replace('\\', '/'), spellings);
    if (text.indexOf('\\') >= 0) {
      addResolved(text, spellings);
    }
  }

  private static void addResolved(String text, Set<String> spellings) {
    spellings.add(resolved(text, CanonicalPath::withoutTail));
    if (text.contains("..")) {
      spellings.add(resolved(text, UnaryOperator.identity()));
    }
  }

  /** The canonical spelling of a decoded path, with one slash in front. */
  static String of(String path) {
    return resolved(path.replace('\\', '/'), CanonicalPath::withoutTail);
  }

  /** The same, where a backslash is no slash, and the names that dots take back are read so. */
  private static String resolved(String path, UnaryOperator<String> name) {
    Deque<String> segments = new ArrayDeque<>();
    for (String raw : path.split("/", -1)) {
      String segment = withoutParameters(raw);
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!name.apply(segment).isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return smallLetters(
        segments.stream()
            .map(CanonicalPath::withoutTail)
            .filter(segment -> !segment.isEmpty())
            .collect(Collectors.joining("/", "/", "")));
  }

  /**
   * Folds case. First to upper case, so that s and \u017f, which differ in lower case only, become
   * one.
   */
  static String smallLetters(String text) {
    return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** The path as software reads it that decodes once and ignores a session id at the end. */
  static String plain(String path) {
    return singleSlashes(decoded(withoutLastParameters(path)));
  }

  static String singleSlashes(String path) {
    return SLASHES.matcher(path).replaceAll("/");
  }

  /** The path without the path parameters of its last segment. */
  static String withoutLastParameters(String path) {
    int parameters = path.indexOf(';', path.lastIndexOf('/') + 1);
    return parameters < 0 ? path : path.substring(0, parameters);
  }

  private static String decoded(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    int i = 0;
    while (i < text.length()) {
      int octet = i + 2 < text.length() && text.charAt(i) == '%' ? octet(text, i + 1) : -1;
      int end = octet < 0 ? text.offsetByCodePoints(i, 1) : i + 3;
      if (octet < 0) {
        bytes.writeBytes(text.substring(i, end).getBytes(UTF_8));
      } else {
        bytes.write(octet);
      }
      i = end;
    }
    return bytes.toString(UTF_8);
  }

  private static int octet(String text, int start) {
    int high = Character.digit(text.charAt(start), 16);
    int low = Character.digit(text.charAt(start + 1), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private static String withoutParameters(String segment) {
    int parameters = segment.indexOf(';');
    return parameters < 0 ? segment : segment.substring(0, parameters);
  }

  /**
   * Some file systems ignore dots and spaces at the end of a name, and anything after a zero
   * character.
   */
  private static String withoutTail(String segment) {
    int zero = segment.indexOf('\0');
    int end = zero < 0 ? segment.length() : zero;
    while (end > 0 && (segment.charAt(end - 1) == '.' || segment.charAt(end - 1) <= ' ')) {
      end--;
    }
    return segment.substring(0, end);
  }
}
