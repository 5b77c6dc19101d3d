package io.github.webrtcmasking.internal.vantage.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Optional;

/** What a server answered to a {@link ClientRequest}. Internal: not part of the API. */
public sealed interface ClientAnswer {

  /** The server gave an address. */
  record Allocated(TransportAddress mapped, TransportAddress relayed) implements ClientAnswer {

    private static final long UNIQUE_LOCAL = 0xfd;

    /** Whether the relayed address may be a sealed one; those of other servers are none. */
    public boolean isSealed() {
      return relayed.address().toBytes().length > Integer.BYTES
          && relayed.address().leadingBits() >>> (Long.SIZE - Byte.SIZE) == UNIQUE_LOCAL;
    }
  }

  /** The server answered a Binding. */
  record Bound(TransportAddress mapped) implements ClientAnswer {}

  /** The server wants a credential, or a better one. */
  record Challenged(String realm, String nonce) implements ClientAnswer {

    /** Whether our vantage says so. */
    public boolean isOurs() {
      return realm.equals(Realm.OURS.text());
    }
  }

  /** The server refused, with the code of an error. */
  record Refused(int code) implements ClientAnswer {}

  /** What the message answers to a request of that type; empty if it is no whole answer to it. */
  static Optional<ClientAnswer> of(int request, StunMessage message) {
    int type = ByteBuffer.wrap(message.bytes()).getShort(0);
    Optional<TransportAddress> mapped = address(AttributeType.XOR_MAPPED_ADDRESS, message);
    if (type == (request | MessageType.SUCCESS)) {
      return request == MessageType.BINDING_REQUEST.code()
          ? mapped.map(Bound::new)
          : mapped.flatMap(
              from ->
                  address(AttributeType.XOR_RELAYED_ADDRESS, message)
                      .map(relayed -> new Allocated(from, relayed)));
    }
    return type == (request | MessageType.ERROR) ? refusal(message) : Optional.empty();
  }

  private static Optional<ClientAnswer> refusal(StunMessage message) {
    Optional<Integer> code = message.value(AttributeType.ERROR_CODE).flatMap(ErrorCode::read);
    boolean wantsCredential =
        code.filter(
                number ->
                    number == ErrorCode.UNAUTHENTICATED.number()
                        || number == ErrorCode.STALE_NONCE.number())
            .isPresent();
    Optional<String> realm = text(AttributeType.REALM, message);
    Optional<String> nonce = text(AttributeType.NONCE, message);
    return wantsCredential && realm.isPresent() && nonce.isPresent()
        ? Optional.of(new Challenged(realm.get(), nonce.get()))
        : code.map(Refused::new);
  }

  private static Optional<String> text(int type, StunMessage message) {
    return message.value(type).map(value -> UTF_8.decode(value).toString());
  }

  private static Optional<TransportAddress> address(int type, StunMessage message) {
    return message
        .value(type)
        .flatMap(value -> XorAddress.read(ByteBuffer.wrap(message.bytes()), value));
  }
}
