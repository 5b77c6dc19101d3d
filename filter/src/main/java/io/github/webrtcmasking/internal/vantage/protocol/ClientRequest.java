package io.github.webrtcmasking.internal.vantage.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A request as a client sends it: Binding, or Allocate for UDP (RFC 8489, section 6.1; RFC 8656,
 * section 7.1). It knows its own answer. Internal: not part of the API.
 */
public final class ClientRequest {

  /** The length of a transaction id, which nobody but the sender may know beforehand. */
  public static final int TRANSACTION_LENGTH = 12;

  private static final int MAX_LENGTH = 1280;

  /** REQUESTED-TRANSPORT: UDP, and three bytes that mean nothing. */
  private static final byte[] UDP = {17, 0, 0, 0};

  private final byte[] message;
  private final Optional<LongTermKey> key;

  private ClientRequest(byte[] message, Optional<LongTermKey> key) {
    this.message = message;
    this.key = key;
  }

  /** What a server asks a client to prove, with what proves it. */
  public record Credential(String username, String password, String realm, String nonce) {
    @Override
    public String toString() {
      return "Credential[redacted]";
    }
  }

  /** A Binding, which needs no credential. */
  public static ClientRequest binding(byte[] transaction) {
    return new ClientRequest(
        finished(begun(MessageType.BINDING_REQUEST, transaction)), Optional.empty());
  }

  /** The first Allocate, to which the server names realm and nonce. */
  public static ClientRequest allocate(byte[] transaction) {
    return new ClientRequest(finished(allocation(transaction)), Optional.empty());
  }

  /**
   * The second Allocate, with what the first one lacked.
   *
   * @throws IllegalArgumentException if the credential is longer than any server's
   */
  public static ClientRequest allocate(byte[] transaction, Credential credential) {
    byte[] username = credential.username().getBytes(UTF_8);
    byte[] realm = credential.realm().getBytes(UTF_8);
    byte[] nonce = credential.nonce().getBytes(UTF_8);
    if (username.length + realm.length + nonce.length > MAX_LENGTH / 2) {
      throw new IllegalArgumentException("the credential is too long");
    }
    ByteBuffer request = allocation(transaction);
    Attribute.append(request, AttributeType.USERNAME, username);
    Attribute.append(request, AttributeType.REALM, realm);
    Attribute.append(request, AttributeType.NONCE, nonce);
    LongTermKey key =
        LongTermKey.of(credential.username(), credential.realm(), credential.password());
    new MessageIntegrity(key).appendTo(request);
    return new ClientRequest(finished(request), Optional.of(key));
  }

  private static ByteBuffer allocation(byte[] transaction) {
    ByteBuffer request = begun(MessageType.ALLOCATE_REQUEST, transaction);
    Attribute.append(request, AttributeType.REQUESTED_TRANSPORT, UDP);
    return request;
  }

  private static ByteBuffer begun(MessageType type, byte[] transaction) {
    if (transaction.length != TRANSACTION_LENGTH) {
      throw new IllegalArgumentException("a transaction id has " + TRANSACTION_LENGTH + " bytes");
    }
    return ByteBuffer.allocate(MAX_LENGTH)
        .putShort((short) type.code())
        .putShort((short) 0)
        .putInt(StunMessage.MAGIC_COOKIE)
        .put(transaction);
  }

  private static byte[] finished(ByteBuffer request) {
    Header.setEnd(request, request.position());
    byte[] datagram = new byte[request.position()];
    request.get(0, datagram);
    return datagram;
  }

  /** The datagram; a copy. */
  public byte[] datagram() {
    return message.clone();
  }

  /**
   * What the datagram answers to this request; empty if it is no answer to it. A success counts
   * only if it is signed with the key that the request was signed with (RFC 8489, section 9.2.5).
   */
  public Optional<ClientAnswer> answer(ByteBuffer datagram) {
    return StunMessage.parse(datagram)
        .filter(this::isOfSameTransaction)
        .flatMap(answer -> ClientAnswer.of(ByteBuffer.wrap(message).getShort(0), answer))
        .filter(answer -> !(answer instanceof ClientAnswer.Allocated) || isSigned(datagram));
  }

  private boolean isOfSameTransaction(StunMessage answer) {
    return Arrays.equals(
        answer.bytes(),
        StunMessage.COOKIE_OFFSET,
        StunMessage.HEADER_LENGTH,
        message,
        StunMessage.COOKIE_OFFSET,
        StunMessage.HEADER_LENGTH);
  }

  private boolean isSigned(ByteBuffer datagram) {
    return key.map(MessageIntegrity::new)
        .flatMap(integrity -> StunMessage.parse(datagram).filter(integrity::matches))
        .isPresent();
  }

  @Override
  public String toString() {
    return "ClientRequest[type=" + HexFormat.of().formatHex(message, 0, 2) + "]";
  }
}
