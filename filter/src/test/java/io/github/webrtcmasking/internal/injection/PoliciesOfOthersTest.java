package io.github.webrtcmasking.internal.injection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.injection.csp.CollectorAddress;
import io.github.webrtcmasking.internal.injection.csp.ContentSecurity;
import io.github.webrtcmasking.internal.injection.csp.PageOrigin;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What the tests of WPT, WebKit and Chromium and the examples of CSP Level 3 say of policies. Where
 * we differ, the tag is left out of a page in which it would run, and the table says why; it is
 * never put into one in which it would be blocked.
 */
class PoliciesOfOthersTest {
  private static final Pattern CHARACTER = Pattern.compile("<U\\+([0-9A-F]{4})>");
  private static final String ANSWER = "answer ";
  private static final String REPORT_ONLY = "report-only ";

  @ParameterizedTest(name = "{0}: {1} for {2}, nonce {3}: {4}")
  @CsvFileSource(
      resources = "policies-of-others.csv",
      delimiter = '~',
      quoteCharacter = '`',
      emptyValue = "",
      nullValues = "-")
  void tagIsAllowedWhereBrowsersRunIt(
      String test, String policies, URI url, String nonce, String runs, String difference) {
    boolean expected = runs.equals("yes") && given(difference).isEmpty();
    assertThat(isAllowed(given(policies), url, given(nonce))).isEqualTo(expected);
    assertThat(runs).isEqualTo(given(difference).isEmpty() ? runs : "yes");
  }

  private static boolean isAllowed(String policies, URI url, String nonce) {
    boolean answer = policies.startsWith(ANSWER);
    List<String> headers =
        Stream.of((answer ? policies.substring(ANSWER.length()) : policies).split(" \\| "))
            .filter(header -> !header.startsWith(REPORT_ONLY))
            .map(PoliciesOfOthersTest::withCharacters)
            .toList();
    CollectorAddress collector = new CollectorAddress(originOf(url), url.getRawPath());
    ContentSecurity security = new ContentSecurity(headers, () -> collector);
    return answer ? security.allowsAnswer() : security.allowsTag(nonce);
  }

  private static String given(String field) {
    return field == null ? "" : field;
  }

  private static String withCharacters(String header) {
    return CHARACTER
        .matcher(header)
        .replaceAll(match -> String.valueOf((char) Integer.parseInt(match.group(1), 16)));
  }

  private static PageOrigin originOf(URI url) {
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    Optional<Integer> port =
        Optional.of(url.getPort()).filter(number -> number > 0 && number != usual);
    return new PageOrigin(scheme, url.getHost().toLowerCase(Locale.ROOT), port);
  }
}
