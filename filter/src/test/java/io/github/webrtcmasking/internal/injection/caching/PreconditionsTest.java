package io.github.webrtcmasking.internal.injection.caching;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.StubRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ~our} and {@code ~old} stand for this tag's mark and another's, & joins headers. */
class PreconditionsTest {
  private static final EntityTagMark MARK = EntityTagMark.of("this");
  private static final String DATE = "Sun, 06 Nov 1994 08:49:37 GMT";

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '\'',
      value = {
        // What has our mark was stored with our tag in it.
        "If-None-Match: \"a~our\"            > If-None-Match: \"a\"",
        "If-None-Match: W/\"a~our\"          > If-None-Match: W/\"a\"",
        "If-None-Match: \"a\"                > If-None-Match: -",
        "If-None-Match: \"a~old\"            > If-None-Match: -",
        "If-None-Match: \"a\", \"b~our\", W/\"c~our\", \"d~old\" > If-None-Match: \"b\", W/\"c\"",
        "If-None-Match: \"a~our\" & If-None-Match: \"b~our\"     > If-None-Match: \"a\", \"b\"",
        "If-None-Match: \"a~our-gzip\"       > If-None-Match: \"a-gzip\"",
        "If-None-Match: *                    > ''",
        // A date says so only beside such a tag.
        "If-Modified-Since: ~date            > If-Modified-Since: -",
        "If-None-Match: \"a\" & If-Modified-Since: ~date"
            + " > If-Modified-Since: - & If-None-Match: -",
        "If-None-Match: \"a~our\" & If-Modified-Since: ~date     > If-None-Match: \"a\"",
        "If-None-Match: ~dated & If-Modified-Since: ~date"
            + " > If-Modified-Since: ~date & If-None-Match: -",
        "If-None-Match: ~dated               > If-Modified-Since: ~date & If-None-Match: -",
        "X: y                                > ''",
        // A range comes only of the page without our tag.
        "Range: bytes=5-                     > If-Range: - & Range: -",
        "Range: bytes=5- & If-Range: ~date   > If-Range: - & Range: -",
        "Range: bytes=5- & If-Range: \"a~our\" > If-Range: - & Range: -",
        "Range: bytes=5- & If-Range: \"a~old\" > If-Range: - & Range: -",
        "Range: bytes=5- & If-Range: \"a\"   > ''",
        "If-Match: \"a~our\"                 > If-Match: \"a\"",
      })
  void navigationMeansThePageWithOurTag(String asked, String expected) {
    assertThat(changes("GET", true, asked)).isEqualTo(filled(expected));
    assertThat(changes("HEAD", true, asked)).isEqualTo(filled(expected));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '\'',
      value = {
        "If-None-Match: \"a\" & If-Modified-Since: ~date         > ''",
        "If-None-Match: *                    > ''",
        "If-Modified-Since: ~date            > ''",
        "If-None-Match: \"a~our\", \"b\"     > If-None-Match: \"b\"",
        "If-None-Match: \"a~our\" & If-Modified-Since: ~date"
            + " > If-Modified-Since: - & If-None-Match: -",
        "If-None-Match: ~dated & If-Modified-Since: ~date"
            + " > If-Modified-Since: - & If-None-Match: -",
        "If-None-Match: \"a~old\" & If-Modified-Since: ~date"
            + " > If-Modified-Since: - & If-None-Match: -",
        "Range: bytes=5-                     > ''",
        "Range: bytes=5- & If-Range: ~date   > ''",
        "Range: bytes=5- & If-Range: \"a~our\" > If-Range: - & Range: -",
      })
  void scriptMeansThePageWithoutOurTag(String asked, String expected) {
    assertThat(changes("GET", false, asked)).isEqualTo(filled(expected));
    assertThat(changes("HEAD", false, asked)).isEqualTo(filled(expected));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '\'',
      value = {
        "If-Match: \"a~our\", \"b~old\", \"c\" > If-Match: \"a\", \"b\", \"c\"",
        "If-Match: \"a\"                     > ''",
        "If-Match: *                         > ''",
        "If-None-Match: \"a~our\"            > If-None-Match: \"a\"",
        "If-None-Match: \"a\" & If-Modified-Since: ~date         > ''",
        "Range: bytes=5-                     > ''",
      })
  void changeMeansTheStateOfTheApplication(String asked, String expected) {
    for (String method : new String[] {"PUT", "PATCH", "DELETE", "POST"}) {
      assertThat(changes(method, true, asked)).isEqualTo(filled(expected));
    }
  }

  private static String changes(String method, boolean mayBePage, String asked) {
    StubRequest request = StubRequest.post().method(method);
    for (String line : filled(asked).split(" & ", -1)) {
      int colon = line.indexOf(": ");
      request.header(line.substring(0, colon), line.substring(colon + 2));
    }
    return new Preconditions(request.build(), MARK, mayBePage)
        .changes().entrySet().stream()
            .map(change -> change.getKey() + ": " + change.getValue().orElse("-"))
            .collect(joining(" & "));
  }

  private static String filled(String row) {
    return row.replace("~our", MARK.add(""))
        .replace("~old", EntityTagMark.of("another").add(""))
        .replace("~dated", MARK.ofDate(784_111_777))
        .replace("~date", DATE);
  }
}
