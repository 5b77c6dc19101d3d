package io.github.webrtcmasking.internal.injection.caching;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.webrtcmasking.testing.StubRequest;
import io.github.webrtcmasking.testing.fuzz.Growth;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/**
 * Any preconditions, one a line. A page that we tagged is asked for by the application's own entity
 * tag; a tag that we never gave is never passed on for a page; what a script stored is never
 * confirmed for a page, nor the reverse.
 */
class ConditionalFuzzTest {

  private static final EntityTagMark MARK = EntityTagMark.of("<script>");
  private static final List<String> NAMES =
      List.of("If-None-Match", "If-Modified-Since", "If-Match", "If-Range", "Range");

  @FuzzTest(maxDuration = "10m")
  void preconditionsMeanWhatTheClientHas(byte[] input) {
    String[] values = new String(input, ISO_8859_1).split("\n", NAMES.size());
    checkMark(values[0]);
    checkPage(values);
    checkScript(values);
    Growth.isLinear(
        input, bytes -> read(translated(true, new String(bytes, ISO_8859_1).split("\n", 5))));
  }

  private static void checkMark(String tag) {
    if (!EntityTagMark.isAnyIn(tag)) {
      assertThat(MARK.removeFrom(MARK.add(tag))).isEqualTo(tag);
      assertThat(EntityTagMark.isAnyIn(MARK.add(tag))).isTrue();
    }
  }

  private static void checkPage(String[] values) {
    List<String> asked = EntityTags.parse(values[0]);
    HttpServletRequest request = translated(true, values);
    if (!asked.contains("*")) {
      long ours = asked.stream().filter(MARK::isIn).count();
      assertThat(EntityTags.of(request, "If-None-Match")).hasSizeLessThanOrEqualTo((int) ours);
    }
    read(request);
  }

  private static void checkScript(String[] values) {
    HttpServletRequest request = translated(false, values);
    if (!EntityTags.parse(values[0]).contains("*")) {
      assertThat(EntityTags.of(request, "If-None-Match")).noneMatch(EntityTagMark::isAnyIn);
    }
    read(request);
  }

  /** As the entity tag's date is read. */
  private static void read(HttpServletRequest request) {
    HttpDate.parse(request.getHeader("If-Modified-Since"));
    EntityTags.of(request, "If-Match");
  }

  private static HttpServletRequest translated(boolean mayBePage, String[] values) {
    StubRequest request = StubRequest.post().method("GET");
    for (int i = 0; i < values.length; i++) {
      request.header(NAMES.get(i), values[i]);
    }
    HttpServletRequest plain = request.build();
    var changes = new Preconditions(plain, MARK, mayBePage).changes();
    StubRequest other = StubRequest.post().method("GET");
    for (String name : NAMES) {
      Optional.ofNullable(changes.get(name))
          .orElseGet(() -> Optional.ofNullable(plain.getHeader(name)))
          .ifPresent(value -> other.header(name, value));
    }
    return other.build();
  }
}
