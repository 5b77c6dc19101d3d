package io.github.webrtcmasking.internal.vantage.protocol;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.testing.stun.Reply;
import io.github.webrtcmasking.testing.stun.Requests;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A responder with one user, one good nonce, and notes of what it was asked to do. */
final class Desk {

  static final String USER = "alice";
  static final String PASSWORD = "wonderland";
  static final String REALM = "mask";
  static final String NONCE = "abcdefghijklmnop";
  static final TransportAddress SOURCE = new TransportAddress(new Ipv4(0xc0000207), 40_000);
  static final IpAddress LOCAL = new Ipv4(0xc0000201);
  static final TransportAddress RELAYED =
      new TransportAddress(new Ipv6(0xfd00000000000001L, 2), 0xd142);
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  final List<TransportAddress> allocations = new ArrayList<>();
  int asked;
  boolean admitting = true;
  boolean admittingHolders = true;

  private final StunResponder responder =
      new StunResponder(this::account, new OneNonce(), new Door());

  Optional<ByteBuffer> ask(ByteBuffer datagram) {
    return ask(datagram, SOURCE);
  }

  Optional<ByteBuffer> ask(ByteBuffer datagram, TransportAddress source) {
    return responder.respond(datagram, source, LOCAL, NOW);
  }

  String summary(Requests request) {
    return Reply.summary(ask(request.buffer()));
  }

  Reply reply(Requests request) {
    return Reply.of(ask(request.buffer()).orElseThrow());
  }

  /** With right credentials, after all other attributes. */
  static Requests authenticated(Requests request) {
    return request.withCredentials(USER, REALM, NONCE).withIntegrity(USER, REALM, PASSWORD);
  }

  /** As short as a 438 can be asked for. */
  static Requests withStaleNonce(Requests request) {
    return request.withCredentials("", "", "").with(0x0008, "00".repeat(20));
  }

  static Requests withUnknownUser(Requests request) {
    return request.withCredentials("", "", NONCE).with(0x0008, "00".repeat(20));
  }

  private final class Door implements RequestLimit {
    @Override
    public boolean admit(IpAddress source, Instant now) {
      asked++;
      return admitting;
    }

    @Override
    public boolean admitNonceHolder(IpAddress source, Instant now) {
      return admittingHolders;
    }
  }

  private Optional<Account> account(String username) {
    return username.equals(USER) ? Optional.of(new Alice()) : Optional.empty();
  }

  private final class Alice implements Account {
    @Override
    public String password() {
      return PASSWORD;
    }

    @Override
    public TransportAddress allocate(
        TransportAddress source, IpAddress local, Optional<Duration> roundTrip, Instant now) {
      allocations.add(source);
      return RELAYED;
    }
  }

  private static final class OneNonce implements Nonces {
    @Override
    public String issue(TransportAddress source, Instant now) {
      return NONCE;
    }

    @Override
    public Optional<Duration> age(String nonce, TransportAddress source, Instant now) {
      return nonce.equals(NONCE) ? Optional.of(Duration.ZERO) : Optional.empty();
    }
  }
}
