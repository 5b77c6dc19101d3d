package io.github.webrtcmasking.internal.roundtrip;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a trusted proxy tells of the visitor's connection: its round trip, how much that varies, and
 * a number of the connection, as in {@code 12345us;678us;42}. The second part may be missing.
 * HTTP/3 has no TCP, so that proxies write nothing or zero there, which is unknown.
 */
public final class RoundTripHeader {

  private static final Pattern VALUE =
      Pattern.compile(
          "\\s*(\\d{1,9})(us|ms)\\s*(?:;\\s*(\\d{1,9})(us|ms)\\s*)?;\\s*([A-Za-z0-9.:_-]{1,64})\\s*");

  /** Linux calls a retransmission timeout what the round trip will hardly exceed (RFC 6298). */
  private static final int VARIATIONS = 4;

  private RoundTripHeader() {}

  /** The round trip; empty if the value does not tell one. */
  public static Optional<TcpRoundTrip> parse(String value) {
    Matcher parts = VALUE.matcher(value);
    if (!parts.matches()) {
      return Optional.empty();
    }
    Duration mean = duration(parts.group(1), parts.group(2));
    if (mean.isZero()) {
      return Optional.empty();
    }
    Duration variation =
        parts.group(3) == null ? Duration.ZERO : duration(parts.group(3), parts.group(4));
    return Optional.of(
        new TcpRoundTrip(mean.plus(variation.multipliedBy(VARIATIONS)), parts.group(5).hashCode()));
  }

  private static Duration duration(String number, String unit) {
    long value = Long.parseLong(number);
    return unit.equals("us") ? Duration.ofNanos(value * 1000) : Duration.ofMillis(value);
  }
}
