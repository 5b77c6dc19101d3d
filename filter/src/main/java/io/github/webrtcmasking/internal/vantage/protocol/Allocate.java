package io.github.webrtcmasking.internal.vantage.protocol;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The Allocate method after authentication (RFC 8656, section 7.2), with the RFC's step numbers.
 *
 * <p>Nothing is allocated: the relayed address is a sealed one. Step 2 asks for 437 if the 5-tuple
 * already has an allocation; here the same Allocate gets the same answer again. There is no state
 * that could mismatch, retransmissions come out right without being remembered, and browsers treat
 * 437 as a failure.
 *
 * <p>The relayed address is always IPv6, even if step 7 says IPv4: only IPv6 holds a seal, and the
 * browsers accept it. ADDITIONAL-ADDRESS-FAMILY (steps 5, 6, 8 and 9) is ignored, as servers that
 * do not know it may do.
 */
final class Allocate {

  private static final int UDP = 17;
  private static final int TRANSPORT_LENGTH = 4;

  private Allocate() {}

  static Answer answer(ReceivedRequest received, Login login) {
    StunMessage request = received.request();
    if (!request.unknownAttributes().isEmpty()) {
      return Answer.unknownAttributes(request, request.unknownAttributes());
    }
    return refusal(request)
        .map(code -> Answer.error(request, code))
        .orElseGet(() -> success(received, login));
  }

  private static Optional<ErrorCode> refusal(StunMessage request) {
    return transport(request)
        .or(() -> reservationToken(request))
        .or(() -> addressFamily(request))
        .or(() -> evenPort(request));
  }

  /** Step 3. For step 4, DONT-FRAGMENT counts as an unknown attribute, because we relay nothing. */
  private static Optional<ErrorCode> transport(StunMessage request) {
    Optional<ByteBuffer> transport =
        request
            .value(AttributeType.REQUESTED_TRANSPORT)
            .filter(value -> value.remaining() == TRANSPORT_LENGTH);
    if (transport.isEmpty()) {
      return Optional.of(ErrorCode.BAD_REQUEST);
    }
    return transport
        .filter(value -> value.get(0) != UDP)
        .map(value -> ErrorCode.UNSUPPORTED_TRANSPORT);
  }

  /** Step 5. No token is valid, because we issue none. */
  private static Optional<ErrorCode> reservationToken(StunMessage request) {
    if (!request.has(AttributeType.RESERVATION_TOKEN)) {
      return Optional.empty();
    }
    return Optional.of(
        request.has(AttributeType.EVEN_PORT) || request.has(AttributeType.REQUESTED_ADDRESS_FAMILY)
            ? ErrorCode.BAD_REQUEST
            : ErrorCode.INSUFFICIENT_CAPACITY);
  }

  /** Step 7. */
  private static Optional<ErrorCode> addressFamily(StunMessage request) {
    return request
        .value(AttributeType.REQUESTED_ADDRESS_FAMILY)
        .filter(value -> !RequestedAddressFamily.isIpv6(value))
        .map(value -> ErrorCode.ADDRESS_FAMILY_NOT_SUPPORTED);
  }

  /** Step 8. We cannot offer an even port, because the port holds bits of the seal. */
  private static Optional<ErrorCode> evenPort(StunMessage request) {
    return request.value(AttributeType.EVEN_PORT).map(value -> ErrorCode.INSUFFICIENT_CAPACITY);
  }

  private static Answer success(ReceivedRequest received, Login login) {
    return Answer.success(
        received.request(),
        new XorRelayedAddress(
            login
                .account()
                .allocate(received.source(), received.local(), login.roundTrip(), received.now())),
        Lifetime.DEFAULT,
        new XorMappedAddress(received.source()));
  }
}
