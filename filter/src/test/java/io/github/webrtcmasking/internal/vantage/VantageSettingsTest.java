package io.github.webrtcmasking.internal.vantage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VantageSettingsTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 53, 80, 443, 1024, 3478, 65_535})
  void portsThatBrowsersAcceptAreAccepted(int port) {
    assertThat(new VantageSettings(port, List.of()).port()).isEqualTo(port);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1, 52, 123, 1023, 65_536})
  void otherPortsAreRefused(int port) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VantageSettings(port, List.of()))
        .withMessageContaining("53, 80, 443")
        .withMessageContaining(Integer.toString(port));
  }

  @Test
  void wildcardsAreRefused() {
    for (IpAddress wildcard : List.of(new Ipv4(0), new Ipv6(0, 0))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new VantageSettings(0, List.of(wildcard)));
    }
  }
}
