package io.github.webrtcmasking.internal.vantage.protocol;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;

/**
 * Answers one STUN datagram at a time. Owns no socket, no thread and no clock, relays nothing, and
 * throws at no datagram. For one thread: the answer is in a buffer that the next call uses again.
 * Internal: not part of the API.
 *
 * <p>Everything that is not a known request gets no answer.
 */
public final class StunResponder {

  /** The longest datagram that is read; browsers' requests have less than 300 bytes. */
  public static final int MAX_DATAGRAM = 1500;

  /** How many times longer than its request an answer may be if the source may be forged. */
  static final int MAX_AMPLIFICATION = 3;

  /** More than the longest answer: header, two IPv6 addresses, lifetime, integrity, fingerprint. */
  private static final int MAX_ANSWER = 256;

  private final Binding binding;
  private final Authenticator authenticator;
  private final ByteBuffer buffer = ByteBuffer.allocate(MAX_ANSWER);

  /** Answers with these collaborators. */
  public StunResponder(Accounts accounts, Nonces nonces, RequestLimit requestLimit) {
    binding = new Binding(requestLimit);
    authenticator = new Authenticator(accounts, nonces, requestLimit);
  }

  /**
   * The answer to the datagram, if it gets one.
   *
   * @param datagram from its position to its limit; not changed
   * @param source where it came from
   * @param local the address that it was sent to
   * @param now when it arrived, in a time that is never set
   */
  public Optional<ByteBuffer> respond(
      ByteBuffer datagram, TransportAddress source, IpAddress local, Instant now) {
    if (datagram.remaining() > MAX_DATAGRAM || !source.isAnswerable()) {
      return Optional.empty();
    }
    return StunMessage.parse(datagram)
        .flatMap(request -> respond(new ReceivedRequest(request, source, local, now)));
  }

  private Optional<ByteBuffer> respond(ReceivedRequest received) {
    return answer(received).flatMap(answer -> written(received.request(), answer));
  }

  private Optional<Answer> answer(ReceivedRequest received) {
    return switch (received.request().type()) {
      case BINDING_REQUEST -> binding.answer(received);
      case ALLOCATE_REQUEST ->
          authenticator.login(received).then(login -> Allocate.answer(received, login));
      case REFRESH_REQUEST -> authenticator.login(received).then(login -> Refresh.answer(received));
      case CREATE_PERMISSION_REQUEST, CHANNEL_BIND_REQUEST ->
          authenticator.login(received).then(login -> forbidden(received.request()));
      case OTHER -> Optional.empty();
    };
  }

  /** Refuses all relaying to peers (RFC 8656, sections 10.2 and 12.2). */
  private static Answer forbidden(StunMessage request) {
    return request.unknownAttributes().isEmpty()
        ? Answer.error(request, ErrorCode.FORBIDDEN)
        : Answer.unknownAttributes(request, request.unknownAttributes());
  }

  private Optional<ByteBuffer> written(StunMessage request, Answer answer) {
    buffer.clear();
    Header.begin(buffer, answer.type(), request);
    answer.attributes().forEach(attribute -> attribute.appendTo(buffer));
    if (request.hasFingerprint()) {
      Fingerprint.OF_WHAT_IS_BEFORE.appendTo(buffer);
    }
    Header.setEnd(buffer, buffer.position());
    buffer.flip();
    boolean tooLong = buffer.remaining() > MAX_AMPLIFICATION * request.length();
    return tooLong && !answer.isSigned() ? Optional.empty() : Optional.of(buffer);
  }
}
