package io.github.webrtcmasking.internal.support;

/** Tells which of many equal events to log: the first, tenth, hundredth and so on. */
public final class PowerOfTen {

  private PowerOfTen() {}

  /** Whether the number, at least 1, is a power of ten. */
  public static boolean is(long number) {
    long rest = number;
    while (rest > 0 && rest % 10 == 0) {
      rest /= 10;
    }
    return rest == 1;
  }
}
