package io.github.webrtcmasking.internal.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * What suspicions could accuse in an answer, as text that a session can keep. First comes the
 * number of the hashes' key, then for each suspicion the hash that it would accuse. Each part has
 * eight letters of base64.
 */
final class SuspicionSubject {

  /** The subject of an answer that no suspicion can affect. */
  static final String NOTHING = "";

  private static final int BYTES = 6;
  private static final int LETTERS = 8;

  private SuspicionSubject() {}

  /** The 48 bits of a hash that a subject keeps: more than a few suspicions need. */
  static long part(long hash) {
    return hash >>> (Long.SIZE - BYTES * Byte.SIZE);
  }

  /** The text of the parts. */
  static String of(long... parts) {
    ByteBuffer bytes = ByteBuffer.allocate(parts.length * BYTES);
    for (long part : parts) {
      bytes.putShort((short) (part >>> Integer.SIZE)).putInt((int) part);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** The part at the index; 0 if the text is no subject of this version. */
  static long part(String subject, int index) {
    int from = index * LETTERS;
    if (subject.length() < from + LETTERS) {
      return Vote.NOBODY;
    }
    byte[] letters = subject.substring(from, from + LETTERS).getBytes(ISO_8859_1);
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(letters);
      return ByteBuffer.wrap(Arrays.copyOf(bytes, Long.BYTES)).getLong() >>> Short.SIZE;
    } catch (IllegalArgumentException e) {
      return Vote.NOBODY;
    }
  }
}
