package io.github.webrtcmasking.internal.backport;

import java.time.Instant;

/** A time. Java 8's clocks do not implement it and are passed all the same. */
@InPlaceOf("java.time.InstantSource")
public interface InstantSource {

  Instant instant();

  default long millis() {
    return instant().toEpochMilli();
  }
}
