package io.github.webrtcmasking.internal.vantage.protocol;

/**
 * The Refresh method after authentication (RFC 8656, section 8.2). Where the RFC says 437 for an
 * unknown allocation we succeed: we remember none, and a client that gives its allocation back
 * (lifetime 0) shall not try again.
 */
final class Refresh {

  private Refresh() {}

  static Answer answer(ReceivedRequest received) {
    StunMessage request = received.request();
    if (!request.unknownAttributes().isEmpty()) {
      return Answer.unknownAttributes(request, request.unknownAttributes());
    }
    boolean otherFamily =
        request
            .value(AttributeType.REQUESTED_ADDRESS_FAMILY)
            .filter(value -> !RequestedAddressFamily.isIpv6(value))
            .isPresent();
    return otherFamily
        ? Answer.error(request, ErrorCode.PEER_ADDRESS_FAMILY_MISMATCH)
        : Answer.success(request, lifetime(request));
  }

  private static Lifetime lifetime(StunMessage request) {
    return request.value(AttributeType.LIFETIME).map(Lifetime::granted).orElse(Lifetime.DEFAULT);
  }
}
