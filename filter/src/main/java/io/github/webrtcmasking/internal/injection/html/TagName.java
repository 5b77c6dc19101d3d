package io.github.webrtcmasking.internal.injection.html;

/**
 * Encodes names as numbers, so that reading a name creates no object: seven bits a character; the
 * empty name is zero. All names that we look for are ASCII and fit. A name that does not fit is
 * {@link #UNKNOWN}.
 */
final class TagName {
  static final long EMPTY = 0;
  static final long UNKNOWN = -1;

  private static final int BITS = 7;
  private static final int LIMIT = 9;

  private TagName() {}

  static long of(String name) {
    long number = EMPTY;
    for (int i = 0; i < name.length(); i++) {
      number = append(number, name.charAt(i));
    }
    return number;
  }

  /** The name with one more character. */
  static long append(long name, int c) {
    boolean fits = name >>> (BITS * (LIMIT - 1)) == 0 && c > 0 && c < 1 << BITS;
    return fits ? (name << BITS) | c : UNKNOWN;
  }

  /** The name with a slash in front, as in an end tag. */
  static long behindSlash(long name) {
    long slash = '/';
    for (long rest = name; rest != 0; rest >>>= BITS) {
      slash <<= BITS;
    }
    return slash | name;
  }
}
