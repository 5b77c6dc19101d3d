package io.github.webrtcmasking.internal.visit;

import io.github.webrtcmasking.internal.vantage.protocol.ClientAnswer;
import io.github.webrtcmasking.internal.vantage.protocol.ClientRequest;
import io.github.webrtcmasking.internal.vantage.protocol.ClientRequest.Credential;
import io.github.webrtcmasking.internal.vantage.protocol.TransportAddress;
import io.github.webrtcmasking.internal.visit.Challenge.Server;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks a STUN or TURN server as browsers do: over UDP, again while it is silent. */
final class Exchange {

  private static final long FIRST_WAIT_MILLIS = 500; // RFC 8489, section 6.2.1
  private static final int MAX_DATAGRAM = 1500;
  private static final int MOST_NONCES = 2;

  private final SecureRandom random = new SecureRandom();
  private final Duration patience;
  private boolean otherAnswer;
  private long millis;

  private Exchange(Duration patience) {
    this.patience = patience;
  }

  /** How it went. */
  sealed interface Outcome {

    /** An address came back, for a vantage a sealed one, too. */
    record Answered(TransportAddress mapped, Optional<TransportAddress> proof, long millis)
        implements Outcome {}

    /** A server answers, but not the one that the challenge means. */
    record OtherServer(String who) implements Outcome {}

    /** It is the vantage, and it does not take the credential. */
    record CredentialRefused() implements Outcome {}

    /** It is a TURN server, and it gives no address. */
    record Refused(int code) implements Outcome {}

    /** Nothing came back. */
    record Silent() implements Outcome {}

    /** The host says that nothing listens there (ICMP). */
    record Closed() implements Outcome {}

    /** This machine cannot send there. */
    record NoRoute(String why) implements Outcome {}
  }

  /**
   * Asks the server at that address.
   *
   * @param server whose kind says what to ask, with which credential
   */
  static Outcome with(InetSocketAddress address, Server server, Duration patience) {
    try (DatagramSocket socket = new DatagramSocket()) {
      // Only answers of the address that was asked arrive; browsers drop others, too.
      socket.connect(address);
      return new Exchange(patience).ask(server, socket);
    } catch (PortUnreachableException e) {
      return new Outcome.Closed();
    } catch (SocketException e) {
      return new Outcome.NoRoute(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return new Outcome.NoRoute(e.toString());
    }
  }

  /** Whether our vantage is there, whoever may ask it. */
  static boolean findsVantage(InetSocketAddress address, Duration patience) {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(address);
      Exchange exchange = new Exchange(patience);
      return exchange
          .ask(ClientRequest.allocate(exchange.transaction()), socket)
          .filter(ClientAnswer.Challenged.class::isInstance)
          .map(ClientAnswer.Challenged.class::cast)
          .filter(ClientAnswer.Challenged::isOurs)
          .isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  private Outcome ask(Server server, DatagramSocket socket) throws IOException {
    ClientRequest request =
        server.kind() == Server.Kind.STUN
            ? ClientRequest.binding(transaction())
            : ClientRequest.allocate(transaction());
    Optional<ClientAnswer> answer = ask(request, socket);
    for (int nonces = 0; nonces < MOST_NONCES; nonces++) {
      if (answer.isEmpty() || !(answer.get() instanceof ClientAnswer.Challenged asked)) {
        break;
      }
      if (server.kind() == Server.Kind.VANTAGE && !asked.isOurs()) {
        return new Outcome.OtherServer("of the realm " + asked.realm());
      }
      answer = ask(request(server, asked), socket);
    }
    return answer.map(last -> outcome(server, last)).orElseGet(this::withoutAnswer);
  }

  private ClientRequest request(Server server, ClientAnswer.Challenged asked) throws IOException {
    try {
      Credential credential =
          new Credential(server.username(), server.password(), asked.realm(), asked.nonce());
      return ClientRequest.allocate(transaction(), credential);
    } catch (IllegalArgumentException e) {
      throw new SocketException("the server asks for too much");
    }
  }

  private Outcome withoutAnswer() {
    return otherAnswer
        ? new Outcome.OtherServer("that does not speak STUN as the vantage does")
        : new Outcome.Silent();
  }

  private Outcome outcome(Server server, ClientAnswer answer) {
    if (answer instanceof ClientAnswer.Allocated allocated) {
      if (server.kind() == Server.Kind.VANTAGE && !allocated.isSealed()) {
        return new Outcome.OtherServer("that gives out addresses of its own");
      }
      boolean vantage = server.kind() == Server.Kind.VANTAGE;
      return new Outcome.Answered(
          allocated.mapped(),
          vantage ? Optional.of(allocated.relayed()) : Optional.empty(),
          millis);
    }
    if (answer instanceof ClientAnswer.Bound bound) {
      return new Outcome.Answered(bound.mapped(), Optional.empty(), millis);
    }
    return answer instanceof ClientAnswer.Refused refused
        ? new Outcome.Refused(refused.code())
        : new Outcome.CredentialRefused();
  }

  private byte[] transaction() {
    byte[] transaction = new byte[ClientRequest.TRANSACTION_LENGTH];
    random.nextBytes(transaction);
    return transaction;
  }

  /** The answer; empty where none came in time. */
  private Optional<ClientAnswer> ask(ClientRequest request, DatagramSocket socket)
      throws IOException {
    byte[] datagram = request.datagram();
    long end = System.nanoTime() + patience.toNanos();
    for (long wait = FIRST_WAIT_MILLIS; System.nanoTime() < end; wait *= 2) {
      long sent = System.nanoTime();
      socket.send(new DatagramPacket(datagram, datagram.length));
      long until = Math.min(end, sent + TimeUnit.MILLISECONDS.toNanos(wait));
      Optional<ClientAnswer> answer = receive(request, socket, until);
      if (answer.isPresent()) {
        millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sent);
        return answer;
      }
    }
    return Optional.empty();
  }

  private Optional<ClientAnswer> receive(ClientRequest request, DatagramSocket socket, long until)
      throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[MAX_DATAGRAM], MAX_DATAGRAM);
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      socket.setSoTimeout((int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
      try {
        socket.receive(packet);
      } catch (SocketTimeoutException e) {
        return Optional.empty();
      }
      Optional<ClientAnswer> answer =
          request.answer(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
      if (answer.isPresent()) {
        return answer;
      }
      otherAnswer = true;
    }
    return Optional.empty();
  }
}
