package io.github.webrtcmasking.testing.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Inputs are near their seeds, differ from one another, and come again with the same start. */
class ShakenInputsTest {

  private static final byte[] LINE = "for=192.0.2.7;proto=https, for=_hidden".getBytes(UTF_8);
  private static final int MANY = 2000;

  @Test
  void comeAgainWithTheSameStart() {
    assertThat(series(7, LINE)).isEqualTo(series(7, LINE)).isNotEqualTo(series(8, LINE));
  }

  @Test
  void hardlyEverComeTwice() {
    assertThat(series(7, LINE).stream().distinct().count()).isGreaterThan(MANY * 8 / 10);
  }

  @Test
  void keepMostOfTheirSeed() {
    long begun =
        series(7, LINE).stream()
            .filter(input -> UTF_8.decode(input.duplicate()).toString().startsWith("for=192.0.2.7"))
            .count();
    assertThat(begun).isBetween(MANY / 5L, (long) MANY - 1);
  }

  @Test
  void areMadeOfNothingToo() {
    assertThat(series(7, new byte[0])).anyMatch(ByteBuffer::hasRemaining);
  }

  @Test
  void endWhereJazzersEnd() {
    assertThat(series(7, new byte[10_000])).allMatch(input -> input.remaining() <= 4096);
  }

  private static List<ByteBuffer> series(long start, byte[] seed) {
    ShakenInputs inputs = new ShakenInputs(List.of(seed), start);
    return Stream.generate(inputs::next).limit(MANY).map(ByteBuffer::wrap).toList();
  }
}
