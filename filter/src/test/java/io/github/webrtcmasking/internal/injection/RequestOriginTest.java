package io.github.webrtcmasking.internal.injection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.injection.csp.PageOrigin;
import io.github.webrtcmasking.testing.StubRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestOriginTest {
  @ParameterizedTest(name = "{0}://{1}:{2}, {3}: {4}")
  @CsvSource({
    "http,  shop.example, 80,   none,        http://shop.example",
    "http,  Shop.Example, 8080, none,        http://shop.example:8080",
    "https, shop.example, 443,  none,        https://shop.example",
    "https, shop.example, 8443, none,        https://shop.example:8443",
    // Behind a front server that ends TLS and says nothing: the browser does.
    "http,  shop.example, 80,   same-origin, https://shop.example",
    "http,  shop.example, 443,  none,        http://shop.example:443",
    "http,  shop.example, 443,  same-origin, https://shop.example",
    "http,  shop.example, 8443, same-origin, https://shop.example:8443",
    // Their own host is as good as TLS to browsers.
    "http,  localhost,    8080, same-origin, http://localhost:8080",
    "http,  a.localhost,  80,   same-origin, http://a.localhost",
    "http,  127.0.0.1,    80,   same-origin, http://127.0.0.1",
    "http,  [::1],        80,   same-origin, http://[::1]",
  })
  void originIsThatOfTheBrowser(
      String scheme, String host, int port, String fetchSite, String expected) {
    StubRequest request = StubRequest.post().host(host);
    if (!fetchSite.equals("none")) {
      request.header("Sec-Fetch-Site", fetchSite);
    }
    PageOrigin origin = RequestOrigin.of(request(request.build(), scheme, port));
    assertThat(
            origin.scheme()
                + "://"
                + origin.host()
                + origin.port().map(number -> ":" + number).orElse(""))
        .isEqualTo(expected);
  }

  private static HttpServletRequest request(HttpServletRequest stub, String scheme, int port) {
    return new HttpServletRequestWrapper(stub) {
      @Override
      public String getScheme() {
        return scheme;
      }

      @Override
      public boolean isSecure() {
        return scheme.equals("https");
      }

      @Override
      public int getServerPort() {
        return port;
      }
    };
  }
}
