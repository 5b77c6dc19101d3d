package io.github.webrtcmasking.internal.roundtrip;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.webrtcmasking.testing.fuzz.Growth;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whatever stands in the header, it tells what a plain reading of its two or three parts tells, or
 * nothing. Two values in one line tell nothing. What a proxy writes comes out again.
 */
class RoundTripHeaderFuzzTest {

  private static final int MOST = 999_999_999;
  private static final int LONGEST_NAME = 64;
  private static final String NAME_CHARACTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.:_-";

  @FuzzTest(maxDuration = "10m")
  void valueTellsWhatItsPartsTell(byte[] input) {
    String value = new String(input, ISO_8859_1);
    Optional<TcpRoundTrip> told = RoundTripHeader.parse(value);
    assertThat(told).isEqualTo(readPlainly(value));
    assertThat(RoundTripHeader.parse(" \t" + value + "\t ")).isEqualTo(told);
    assertThat(RoundTripHeader.parse(value + "," + value)).isEmpty();
    assertThat(RoundTripHeader.parse(value + ", 5ms;1ms;42")).isEmpty();
    checkWritten(ByteBuffer.wrap(Arrays.copyOf(input, 2 * Integer.BYTES)));
    Growth.isLinear(input, bytes -> RoundTripHeader.parse(new String(bytes, ISO_8859_1)));
    Growth.isLinear(input, bytes -> RoundTripHeader.parse("5ms;" + new String(bytes, ISO_8859_1)));
  }

  private static void checkWritten(ByteBuffer numbers) {
    long mean = 1 + Integer.toUnsignedLong(numbers.getInt()) % MOST;
    long variation = Integer.toUnsignedLong(numbers.getInt()) % (MOST + 1L);
    assertThat(RoundTripHeader.parse(mean + "us;" + variation + "us;" + mean))
        .contains(
            new TcpRoundTrip(
                Duration.ofNanos((mean + 4 * variation) * 1000), String.valueOf(mean).hashCode()));
    assertThat(RoundTripHeader.parse(mean + "ms;c"))
        .contains(new TcpRoundTrip(Duration.ofMillis(mean), "c".hashCode()));
  }

  private static Optional<TcpRoundTrip> readPlainly(String value) {
    String[] parts = value.split(";", -1);
    if (parts.length != 2 && parts.length != 3) {
      return Optional.empty();
    }
    long mean = micros(parts[0]);
    long variation = parts.length == 3 ? micros(parts[1]) : 0;
    String name = withoutSpace(parts[parts.length - 1]);
    boolean named =
        !name.isEmpty()
            && name.length() <= LONGEST_NAME
            && name.chars().allMatch(each -> NAME_CHARACTERS.indexOf(each) >= 0);
    return mean > 0 && variation >= 0 && named
        ? Optional.of(
            new TcpRoundTrip(Duration.ofNanos((mean + 4 * variation) * 1000), name.hashCode()))
        : Optional.empty();
  }

  /** The time in microseconds, or -1. */
  private static long micros(String part) {
    String text = withoutSpace(part);
    String digits = text.substring(0, Math.max(0, text.length() - 2));
    if (digits.isEmpty()
        || digits.length() > String.valueOf(MOST).length()
        || !digits.chars().allMatch(each -> each >= '0' && each <= '9')) {
      return -1;
    }
    return text.endsWith("us")
        ? Long.parseLong(digits)
        : text.endsWith("ms") ? Long.parseLong(digits) * 1000 : -1;
  }

  private static String withoutSpace(String part) {
    int begin = 0;
    int end = part.length();
    while (begin < end && isSpace(part.charAt(begin))) {
      begin++;
    }
    while (end > begin && isSpace(part.charAt(end - 1))) {
      end--;
    }
    return part.substring(begin, end);
  }

  private static boolean isSpace(char character) {
    return character == ' ' || (character >= '\t' && character <= '\r');
  }
}
