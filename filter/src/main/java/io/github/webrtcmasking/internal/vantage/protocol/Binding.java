package io.github.webrtcmasking.internal.vantage.protocol;

import java.util.List;
import java.util.Optional;

/** The Binding method, without authentication (RFC 8489, sections 6.3.1 and 12). */
final class Binding {

  private final RequestLimit requestLimit;

  Binding(RequestLimit requestLimit) {
    this.requestLimit = requestLimit;
  }

  Optional<Answer> answer(ReceivedRequest received) {
    if (!requestLimit.admit(received.source().address(), received.now())) {
      return Optional.empty();
    }
    StunMessage request = received.request();
    List<Integer> unknown = request.unknownAttributes();
    return Optional.of(
        unknown.isEmpty()
            ? Answer.success(request, new XorMappedAddress(received.source()))
            : Answer.unknownAttributes(request, unknown));
  }
}
