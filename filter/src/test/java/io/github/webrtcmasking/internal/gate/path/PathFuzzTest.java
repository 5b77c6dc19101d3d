package io.github.webrtcmasking.internal.gate.path;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.webrtcmasking.testing.fuzz.Growth;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Whatever path is written, a rule guards it if any server would take it for a guarded one: one
 * that decodes it up to three times, before or after it drops path parameters and dot segments.
 */
class PathFuzzTest {

  private static final PathPattern GUARDED = PathPattern.parse("/pay/*").orElseThrow();

  @FuzzTest(maxDuration = "10m")
  void everySpellingOfAGuardedPathIsGuarded(byte[] input) {
    String path = "/" + new String(input, UTF_8);
    Set<String> spellings = CanonicalPath.spellings(path);
    String canonical = CanonicalPath.of(path);
    assertThat(CanonicalPath.of(canonical)).isEqualTo(canonical);
    assertThat(canonical).startsWith("/").doesNotContain("//", ";", "\\", "\0");
    if (isServedAsGuarded(path)) {
      assertThat(spellings).anyMatch(GUARDED::matches);
    }
    Growth.isLinear(input, bytes -> CanonicalPath.spellings(new String(bytes, UTF_8)));
  }

  private static boolean isServedAsGuarded(String path) {
    String text = path;
    for (int decodings = 0; decodings <= 3; decodings++) {
      String served = withoutDots(withoutParameters(text));
      if (served.equals("/pay") || served.startsWith("/pay/")) {
        return true;
      }
      text = decoded(text);
    }
    return false;
  }

  private static String withoutParameters(String path) {
    return path.replaceAll(";[^/]*", "");
  }

  /** RFC 3986, section 5.2.4, with empty segments dropped. */
  private static String withoutDots(String path) {
    Deque<String> kept = new ArrayDeque<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..")) {
        kept.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        kept.addLast(segment);
      }
    }
    return "/" + String.join("/", kept);
  }

  private static String decoded(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = bytes[i] == '%' && i + 2 < bytes.length ? digit(bytes[i + 1]) : -1;
      int low = high < 0 ? -1 : digit(bytes[i + 2]);
      decoded.write(low < 0 ? bytes[i] : high * 16 + low);
      i += low < 0 ? 0 : 2;
    }
    return decoded.toString(UTF_8);
  }

  private static int digit(byte character) {
    return Character.digit((char) character, 16);
  }
}
