package io.github.webrtcmasking.internal.injection.csp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The algorithm of CSP Level 3, section 6.7.2, row by row. */
class SourceExpressionTest {
  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource({
    // Schemes; http is upgraded, https is not downgraded.
    "https:,                          https://shop.example/a/p.js,      true",
    "http:,                           https://shop.example/a/p.js,      true",
    "HTTP:,                           http://shop.example/a/p.js,       true",
    "https:,                          http://shop.example/a/p.js,       false",
    "data:,                           https://shop.example/a/p.js,      false",
    "wss:,                            https://shop.example/a/p.js,      false",
    "https://shop.example,            http://shop.example/a/p.js,       false",
    "http://shop.example,             https://shop.example/a/p.js,      true",
    "ftp://shop.example,              https://shop.example/a/p.js,      false",
    "shop.example,                    http://shop.example/a/p.js,       true",
    "shop.example,                    https://shop.example/a/p.js,      true",
    // Hosts.
    "SHOP.example,                    https://shop.example/a/p.js,      true",
    "shop.example.evil,               https://shop.example/a/p.js,      false",
    "example,                         https://shop.example/a/p.js,      false",
    "*.example,                       https://shop.example/a/p.js,      true",
    "https://*.example,               https://www.shop.example/a/p.js,  true",
    "*.shop.example,                  https://shop.example/a/p.js,      false", // itself it is not
    "*.shop.example,                  https://notshop.example/a/p.js,   false",
    "https://*,                       https://shop.example/a/p.js,      true",
    "https://*,                       http://shop.example/a/p.js,       false",
    "127.0.0.1,                       http://127.0.0.1/a/p.js,          true",
    "192.0.2.7,                       http://192.0.2.7/a/p.js,          false", // browsers differ
    "[::1],                           http://[::1]/a/p.js,              false", // no host source
    "my_shop.example,                 https://my_shop.example/a/p.js,   false", // browsers differ
    "https://*/a/,                    https://shop.example/a/p.js,      false", // likewise
    "https://*:443/a/,                https://shop.example/a/p.js,      true",
    // Ports.
    "shop.example:443,                https://shop.example/a/p.js,      true",
    "shop.example:80,                 http://shop.example/a/p.js,       true",
    "shop.example:80,                 https://shop.example/a/p.js,      false", // browsers differ
    "http://shop.example:80,          https://shop.example/a/p.js,      true", // upgraded, too
    "http://shop.example:443,         https://shop.example/a/p.js,      true",
    "http://shop.example:8443,        https://shop.example:8443/a/p.js, false", // is not upgraded
    "http://shop.example:80,          https://shop.example:80/a/p.js,   false",
    "http://shop.example:*,           https://shop.example:8443/a/p.js, true",
    "http://shop.example,             https://shop.example:8443/a/p.js, false",
    "shop.example,                    https://shop.example:8443/a/p.js, false",
    "shop.example:8443,               https://shop.example:8443/a/p.js, true",
    "shop.example:8444,               https://shop.example:8443/a/p.js, false",
    "shop.example:*,                  https://shop.example:8443/a/p.js, true",
    "shop.example:*,                  https://shop.example/a/p.js,      true",
    "https://*:*,                     https://shop.example:8443/a/p.js, true",
    "*:8443,                          https://shop.example:8443/a/p.js, true",
    "*:8443,                          https://shop.example/a/p.js,      false",
    "localhost,                       http://localhost:8080/a/p.js,     false",
    "shop.example:99999999999,        https://shop.example/a/p.js,      false",
    // Paths.
    "shop.example/,                   https://shop.example/a/p.js,      true",
    "shop.example/a/,                 https://shop.example/a/p.js,      true",
    "shop.example/a,                  https://shop.example/a/p.js,      false",
    "shop.example/a/p.js,             https://shop.example/a/p.js,      true",
    "shop.example/a/p.js/,            https://shop.example/a/p.js,      false",
    "shop.example/A/,                 https://shop.example/a/p.js,      false",
    "shop.example/b/,                 https://shop.example/a/p.js,      false",
    "shop.example/a/b/,               https://shop.example/a/p.js,      false",
    "shop.example/%61/p%2Ejs,         https://shop.example/a/p.js,      true",
    "shop.example/%zz/,               https://shop.example/a/p.js,      false",
    "shop.example/a/p.js,             https://shop.example/a/p.js;jsessionid=1, false",
    "shop.example/a/p.js?x,           https://shop.example/a/p.js,      false", // no source at all
    // Neither a scheme nor a host.
    "'self',                          https://shop.example/a/p.js,      false", // not asked here
    "'unsafe-inline',                 https://shop.example/a/p.js,      false",
    "https://,                        https://shop.example/a/p.js,      false",
    "*.,                              https://shop.example/a/p.js,      false",
  })
  void sourceMatchesAsInBrowsers(String source, URI url, boolean expected) {
    PageOrigin origin =
        new PageOrigin(
            url.getScheme(), url.getHost(), Optional.of(url.getPort()).filter(port -> port > 0));
    assertThat(new SourceExpression(origin, url.getPath()).matches(source)).isEqualTo(expected);
  }
}
