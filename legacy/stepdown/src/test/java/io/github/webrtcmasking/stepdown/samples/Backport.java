package io.github.webrtcmasking.stepdown.samples;

import java.util.Optional;

/** What stands for the newer methods in the tests. Each use is counted. */
public final class Backport {

  public static int used;

  private Backport() {}

  /** For {@link String}. */
  @MethodsOf(String.class)
  public static final class Strings {
    private Strings() {}

    public static String strip(String text) {
      used++;
      return text.trim();
    }

    public static boolean isBlank(String text) {
      used++;
      return text.trim().isEmpty();
    }
  }

  /** For {@link Optional}. */
  @MethodsOf(Optional.class)
  public static final class Optionals {
    private Optionals() {}

    public static boolean isEmpty(Optional<?> optional) {
      used++;
      return !optional.isPresent();
    }
  }

  /** For {@link Thread}. */
  @MethodsOf(Thread.class)
  public static final class Threads {
    private Threads() {}

    public static Thread create(
        ThreadGroup group, Runnable work, String name, long stack, boolean inherits) {
      used++;
      return new Thread(group, work, name, stack);
    }
  }

  /** For a type. */
  @InPlaceOf("java.util.HexFormat")
  public static final class Hex {

    public static Hex of() {
      used++;
      return new Hex();
    }

    public String toHexDigits(int value) {
      used++;
      return String.format("%08x", value);
    }
  }
}
