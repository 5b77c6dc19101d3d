package io.github.webrtcmasking.internal.backport;

import java.time.Clock;
import java.time.Instant;

/** For {@link InstantSource}, whose methods are asked here because a clock is none. */
@MethodsOf(InstantSource.class)
public final class InstantSourceMethods {

  private InstantSourceMethods() {}

  public static Instant instant(InstantSource source) {
    Object any = source;
    return any instanceof Clock ? ((Clock) any).instant() : source.instant();
  }

  public static long millis(InstantSource source) {
    return instant(source).toEpochMilli();
  }
}
