package io.github.webrtcmasking.internal.injection.csp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CollectorAddressTest {

  @Test
  void endpointsAreBesideTheScriptAndKeepTheSession() {
    PageOrigin origin = new PageOrigin("https", "shop.example", Optional.empty());
    assertThat(new CollectorAddress(origin, "/a/b/probe.js;jsessionid=1/2").endpointPaths())
        .containsExactly("/a/b/challenge;jsessionid=1/2", "/a/b/answer;jsessionid=1/2");
    assertThat(new CollectorAddress(origin, "/a/probe.js").endpointPaths())
        .containsExactly("/a/challenge", "/a/answer");
  }
}
