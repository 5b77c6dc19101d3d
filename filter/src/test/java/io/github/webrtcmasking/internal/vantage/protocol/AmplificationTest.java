package io.github.webrtcmasking.internal.vantage.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.testing.stun.Requests;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * How much larger than its request an answer is that goes to a source which may be forged. By UDP
 * payload, to an IPv6 source, whose address takes most room.
 */
class AmplificationTest {

  private static final double LIMIT = 3.0;
  private static final TransportAddress SOURCE =
      new TransportAddress(new Ipv6(0x20010db800000000L, 7), 4000);
  private static final Map<String, Integer> METHODS =
      Map.of("Binding", 1, "Allocate", 3, "Refresh", 4, "CreatePermission", 8, "ChannelBind", 9);

  private final Desk desk = new Desk();

  @Test
  void noUnauthenticatedRequestIsAnsweredWithMoreThanThriceIt() {
    Map<String, Double> largest = new TreeMap<>();
    METHODS.forEach(
        (name, method) ->
            kinds(method)
                .forEach((kind, request) -> largest.put(name + ", " + kind, factor(request))));

    largest.forEach((kind, factor) -> System.out.printf("amplification %.2f  %s%n", factor, kind));
    assertThat(largest.values()).allMatch(factor -> factor <= LIMIT).anyMatch(factor -> factor > 0);
  }

  private static Map<String, Requests> kinds(int method) {
    return Map.of(
        "nothing in it", Requests.of(method),
        "FINGERPRINT", Requests.of(method).withFingerprint(),
        "one unknown attribute", Requests.of(method).with(0x7f01, ""),
        "eight unknown attributes", unknown(Requests.of(method)),
        "transport", Requests.of(method).with(0x0019, "11000000"),
        "empty integrity (400)", Requests.of(method).with(0x0008, ""),
        "stale nonce (438)", Desk.withStaleNonce(Requests.of(method)),
        "unknown user (401)", Desk.withUnknownUser(Requests.of(method)));
  }

  private static Requests unknown(Requests request) {
    for (int type = 0x7f00; type < 0x7f08; type++) {
      request.with(type, "");
    }
    return request;
  }

  private double factor(Requests request) {
    byte[] sent = request.bytes();
    return desk.ask(request.buffer(), SOURCE)
        .map(answer -> (double) answer.remaining() / sent.length)
        .orElse(0.0);
  }
}
