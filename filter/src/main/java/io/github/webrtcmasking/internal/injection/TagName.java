package io.github.webrtcmasking.internal.injection;

/** The first characters of a name; a longer one is no name that we know, so its rest is dropped. */
final class TagName {
  private static final int LIMIT = 12;

  private final StringBuilder text = new StringBuilder(LIMIT);

  void clear() {
    text.setLength(0);
  }

  void append(int c) {
    if (text.length() < LIMIT) {
      text.append((char) c);
    }
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  boolean is(String whole) {
    return whole.contentEquals(text);
  }

  boolean startsWith(String start) {
    return text.indexOf(start) == 0;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
