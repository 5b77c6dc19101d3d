package io.github.webrtcmasking.internal.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.StubRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stub has no session: whatever is refused here was refused before anything touched one. */
class RequestGuardTest {

  private final RequestGuard guard = new RequestGuard();

  private Optional<Refusal> check(StubRequest request) {
    return guard.check(request.build());
  }

  private static StubRequest honest() {
    return StubRequest.post().header("X-Masking", "1").header("Host", "shop.example");
  }

  @Test
  void postWithTheHeaderMayGoOn() {
    assertThat(check(honest())).isEmpty();
    assertThat(check(honest().header("Sec-Fetch-Site", "same-origin"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "post", ""})
  void otherMethodsAreRefusedWithTheHeaderOrWithout(String method) {
    assertThat(check(honest().method(method))).contains(Refusal.METHOD_NOT_ALLOWED);
    assertThat(check(StubRequest.post().method(method))).contains(Refusal.METHOD_NOT_ALLOWED);
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"", "0", "2", "1 ", "true", "1, 1"})
  void postWithoutTheRightHeaderIsRefused(String value) {
    assertThat(check(StubRequest.post())).contains(Refusal.HEADER_MISSING);
    assertThat(check(StubRequest.post().header("X-Masking", value)))
        .contains(Refusal.HEADER_MISSING);
  }

  @ParameterizedTest(name = "\"{0}\"")
  @ValueSource(strings = {"cross-site", "same-site", "none", "", "Same-Origin"})
  void otherSitesAreRefused(String site) {
    assertThat(check(honest().header("Sec-Fetch-Site", site))).contains(Refusal.CROSS_SITE);
  }

  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource({
    "https://shop.example,      shop.example,      0",
    "https://SHOP.example,      shop.EXAMPLE,      0",
    "http://shop.example:8080,  shop.example:8080, 0",
    "http://[2001:db8::1]:8080, [2001:db8::1]:8080, 0",
    "null,                      shop.example,      0", // an opaque origin tells nothing
    "https://evil.example,      shop.example,      1",
    "https://shop.example,      backend:8080,      1", // a proxy that rewrites Host
    "https://shop.example,      ,                  1",
    "garbage,                   shop.example,      1",
  })
  void foreignOriginIsCountedAndNotRefused(String origin, String host, int expected) {
    StubRequest request = StubRequest.post().header("X-Masking", "1").header("Origin", origin);
    if (host != null) {
      request.header("Host", host);
    }
    assertThat(check(request)).isEmpty();
    assertThat(guard.foreignOrigins()).isEqualTo(expected);
  }
}
