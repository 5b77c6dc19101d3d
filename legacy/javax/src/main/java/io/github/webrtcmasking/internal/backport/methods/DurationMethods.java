package io.github.webrtcmasking.internal.backport.methods;

import io.github.webrtcmasking.internal.backport.MethodsOf;
import java.time.Duration;

/** For {@link Duration}. */
@MethodsOf(Duration.class)
public final class DurationMethods {

  private DurationMethods() {}

  @SuppressWarnings("JavaDurationGetSecondsToToSeconds") // That is what this is for.
  public static long toSeconds(Duration duration) {
    return duration.getSeconds();
  }
}
