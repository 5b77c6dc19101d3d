package io.github.webrtcmasking.internal.vantage.standalone;

import static io.github.webrtcmasking.testing.Addresses.ip;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.support.UsageException;
import io.github.webrtcmasking.internal.vantage.VantageSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

  private static VantageSettings settings(String... arguments) throws UsageException {
    return Options.parse(List.of(arguments)).settings();
  }

  @Test
  void whatIsLeftOutIsThePortOfStunOnEveryAddress() throws Exception {
    VantageSettings settings = settings();
    assertThat(settings.port()).isEqualTo(VantageSettings.DEFAULT_PORT);
    assertThat(settings.bind()).isEmpty();
    assertThat(settings.nat64().prefixes()).isEmpty();
  }

  @Test
  void listsMayHaveSpacesBehindTheirCommas() throws Exception {
    VantageSettings settings =
        settings("--bind", "192.0.2.1, 2001:db8::1", "--nat64-prefixes", "2001:db8:64::/96");
    assertThat(settings.bind()).containsExactly(ip("192.0.2.1"), ip("2001:db8::1"));
    assertThat(settings.nat64().decoded(ip("2001:db8:64::192.0.2.7"))).isEqualTo(ip("192.0.2.7"));
  }
}
