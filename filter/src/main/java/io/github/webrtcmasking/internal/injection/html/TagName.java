package io.github.webrtcmasking.internal.injection.html;

/**
 * Names as numbers, so that reading one costs no object: seven bits a character, the empty name is
 * zero. All names that we know are ASCII and fit; every other one is {@link #UNKNOWN}.
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

  /** The name as it is in an end tag, behind a slash. */
  static long behindSlash(long name) {
    long slash = '/';
    for (long rest = name; rest != 0; rest >>>= BITS) {
      slash <<= BITS;
    }
    return slash | name;
  }
}
