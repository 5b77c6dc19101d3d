package io.github.webrtcmasking.internal.injection.csp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As Chromium 156 obeys it. */
class ConnectionAllowlistTest {

  private static final CollectorAddress COLLECTOR =
      new CollectorAddress(
          new PageOrigin("https", "shop.example", Optional.empty()), "/webrtc-masking/probe.js");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '~',
      value = {
        "(response-origin) ~ true", // no UDP leaves
        "(response-origin);webrtc=allow ~ false",
        "(response-origin) ; webrtc=allow ~ false",
        "(response-origin);webrtc=block ~ true",
        "(response-origin);report-to=\"here\";webrtc=allow ~ false",
        "() ~ true",
        "();webrtc=allow ~ true", // nor does our script load
        "(\"https://cdn.example/*\");webrtc=allow ~ true",
        "(\"https://cdn.example/*\" response-origin);webrtc=allow ~ false",
        "(\"https://shop.example/*\");webrtc=allow ~ false",
        "(\"https://shop.example\");webrtc=allow ~ false",
        "(\"https://shop.example:8443/*\");webrtc=allow ~ true",
        "(\"https://shop.example.evil/*\");webrtc=allow ~ true",
        "(\"*\");webrtc=allow ~ false",
        "(response-origin);webrtc=allow, (response-origin) ~ true",
        "(response-origin);webrtc=allow|() ~ true", // two headers
        // what the browser does not understand is no policy
        "(response-origin);webrtc=sometimes ~ false",
        "(response-origin ~ false",
        "response-origin ~ false",
        "(response-origin);webrtc=allow, none ~ false",
        "'' ~ false"
      })
  void collectorIsBlockedOrNot(String headers, boolean blocked) {
    assertThat(
            ConnectionAllowlist.blocksCollector(List.of(headers.split("\\|", -1)), () -> COLLECTOR))
        .isEqualTo(blocked);
  }
}
