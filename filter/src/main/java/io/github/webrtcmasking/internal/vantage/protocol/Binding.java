package io.github.webrtcmasking.internal.vantage.protocol;

import java.util.List;
import java.util.Optional;

/** The Binding method, without authentication (RFC 8489, sections 6.3.1 and 12). */
final class Binding {

  private final Admission admission;

  Binding(Admission admission) {
    this.admission = admission;
  }

  Optional<Answer> answer(Exchange exchange) {
    if (!admission.admit(exchange.source().address(), exchange.now())) {
      return Optional.empty();
    }
    StunMessage request = exchange.request();
    List<Integer> unknown = request.unknownAttributes();
    return Optional.of(
        unknown.isEmpty()
            ? Answer.success(request, new XorMappedAddress(exchange.source()))
            : Answer.unknownAttributes(request, unknown));
  }
}
