package io.github.webrtcmasking.internal.support;

/**
 * Tells which of many equal events are worth a line in the log: the first, tenth, hundredth and so
 * on.
 */
public final class PowerOfTen {

  private PowerOfTen() {}

  /** Whether the number, from 1 on, is one. */
  public static boolean is(long number) {
    long rest = number;
    while (rest > 0 && rest % 10 == 0) {
      rest /= 10;
    }
    return rest == 1;
  }
}
