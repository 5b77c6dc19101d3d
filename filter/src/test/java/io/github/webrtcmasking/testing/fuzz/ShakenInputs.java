package io.github.webrtcmasking.testing.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Inputs that are much like good ones: a seed with one to four small changes. It is told nothing of
 * what an input reached, so that it makes a hundred times as many of them as Jazzer does.
 */
final class ShakenInputs {

  private static final int LONGEST = 4096;
  private static final int MOST_CHANGES = 4;
  private static final int LONGEST_PIECE = 32;

  /** What parsers look for: separators, ends of ranges, other spellings. */
  private static final byte[][] PIECES =
      Stream.of(
              "\0 \t \n \r\n , ; : = \" ' / \\ % < > [ ] { } ( ) . .. - _ + * | & ? # @ ~",
              "0 -1 00 1e9 255 256 65535 65536 2147483648 4294967296 9223372036854775808",
              "127.0.0.1 0.0.0.0 :: ::1 ::ffff:192.0.2.7 fe80::1%25 /32 /129 null true",
              "%00 %2e %2F %25 %3b ../ // ;a=b a= \u00e9 \u20ac \ud83d\ude00 \ufeff \u0131")
          .flatMap(line -> Stream.of(line.split(" ")))
          .map(piece -> piece.getBytes(UTF_8))
          .toArray(byte[][]::new);

  private static final byte[][] RAW = {
    {0}, {(byte) 0xff}, {(byte) 0x80}, {' '}, {(byte) 0xc0, (byte) 0xaf}, {(byte) 0xff, (byte) 0xfe}
  };

  private final List<byte[]> seeds;
  private final SplittableRandom random;

  /**
   * Starts a series, which is the same for the same seeds and the same start.
   *
   * @param seeds not empty; longer ones than {@value #LONGEST} bytes are cut
   */
  ShakenInputs(List<byte[]> seeds, long start) {
    this.seeds =
        seeds.stream().map(seed -> Arrays.copyOf(seed, Math.min(seed.length, LONGEST))).toList();
    this.random = new SplittableRandom(start);
  }

  /** The next one; the caller may keep it. */
  byte[] next() {
    byte[] input = any();
    for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
      input = changed(input);
    }
    return input.length > LONGEST ? Arrays.copyOf(input, LONGEST) : input;
  }

  private byte[] changed(byte[] input) {
    int at = random.nextInt(input.length + 1);
    int end = Math.min(input.length, at + 1 + random.nextInt(LONGEST_PIECE));
    return switch (random.nextInt(8)) {
      case 0 -> withBit(input, at, 1 << random.nextInt(8));
      case 1 -> replaced(input, at, Math.min(input.length, at + 1), oneOf(PIECES));
      case 2 -> replaced(input, at, at, oneOf(random.nextBoolean() ? PIECES : RAW));
      case 3 -> replaced(input, at, end, new byte[0]);
      case 4 -> replaced(input, at, at, Arrays.copyOfRange(input, at, end));
      case 5 -> replaced(input, at, random.nextBoolean() ? at : end, pieceOfAny());
      case 6 -> replaced(input, at, Math.min(input.length, at + 1), digits());
      default -> random.nextInt(4) == 0 ? Arrays.copyOf(input, at) : withBit(input, at, 0x20);
    };
  }

  private byte[] any() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private byte[] pieceOfAny() {
    byte[] other = any();
    int from = random.nextInt(other.length + 1);
    return Arrays.copyOfRange(
        other, from, Math.min(other.length, from + 1 + random.nextInt(LONGEST_PIECE)));
  }

  private byte[] digits() {
    return String.valueOf(random.nextLong() >>> random.nextInt(Long.SIZE)).getBytes(ISO_8859_1);
  }

  private byte[] oneOf(byte[][] pieces) {
    return pieces[random.nextInt(pieces.length)];
  }

  private static byte[] withBit(byte[] input, int at, int bit) {
    byte[] changed = input.clone();
    if (at < changed.length) {
      changed[at] ^= (byte) bit;
    }
    return changed;
  }

  private static byte[] replaced(byte[] input, int from, int to, byte[] by) {
    byte[] changed = new byte[input.length - (to - from) + by.length];
    System.arraycopy(input, 0, changed, 0, from);
    System.arraycopy(by, 0, changed, from, by.length);
    System.arraycopy(input, to, changed, from + by.length, input.length - to);
    return changed;
  }
}
