package io.github.webrtcmasking.internal.vantage.protocol;

/**
 * The Refresh method after authentication (RFC 8656, section 8.2). The RFC asks for 437 if the
 * allocation is unknown. We always succeed, because we remember no allocations, and a client that
 * gives one back (lifetime 0) must not try again.
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
