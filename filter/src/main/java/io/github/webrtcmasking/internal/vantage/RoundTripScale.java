package io.github.webrtcmasking.internal.vantage;

import java.time.Duration;
import java.util.Optional;

/**
 * A round trip in eight bits: 0 is unknown, 1 is 0.1 ms, and each next number is longer by the 16th
 * root of two, up to 6 s. Rounds up by at most 5 per cent, so that the number says what the round
 * trip is at most. Longer ones are unknown.
 */
final class RoundTripScale {

  private static final double UNIT_NANOS = 100_000;
  private static final int STEPS_PER_OCTAVE = 16;
  private static final int MOST = 255;

  private RoundTripScale() {}

  static byte encoded(Optional<Duration> roundTrip) {
    return (byte) roundTrip.map(RoundTripScale::number).orElse(0).intValue();
  }

  private static int number(Duration roundTrip) {
    double octaves = Math.log(Math.max(1, roundTrip.toNanos() / UNIT_NANOS)) / Math.log(2);
    // What was decoded comes out again, although logarithms are not exact.
    int number = 1 + (int) Math.ceil(octaves * STEPS_PER_OCTAVE - 1e-3);
    return number > MOST ? 0 : number;
  }

  static Optional<Duration> decoded(byte code) {
    int number = code & 0xff;
    return number == 0
        ? Optional.empty()
        : Optional.of(
            Duration.ofNanos((long) (UNIT_NANOS * Math.pow(2, (number - 1.0) / STEPS_PER_OCTAVE))));
  }
}
