package io.github.webrtcmasking.internal.injection.matrix;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

/**
 * The one piece that a page has more than another.
 *
 * @param at the length of what comes before it
 */
record Insertion(int at, String text) {

  /** Finds the piece that holds a script; nothing where the pages differ in another way. */
  static Optional<Insertion> between(byte[] before, byte[] after, Charset charset) {
    int more = after.length - before.length;
    if (more <= 0) {
      return Optional.empty();
    }
    int same = Arrays.mismatch(before, after);
    int prefix = same < 0 ? before.length : same;
    int first = before.length - commonEnd(before, after);
    for (int at = prefix; at >= Math.max(0, first); at--) {
      String text = new String(after, at, more, charset);
      if (text.strip().startsWith("<") && text.contains("<script")) {
        return Optional.of(new Insertion(at, text));
      }
    }
    return Optional.empty();
  }

  private static int commonEnd(byte[] before, byte[] after) {
    int same = 0;
    while (same < before.length
        && before[before.length - 1 - same] == after[after.length - 1 - same]) {
      same++;
    }
    return same;
  }
}
