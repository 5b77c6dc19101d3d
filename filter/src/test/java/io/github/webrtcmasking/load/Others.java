package io.github.webrtcmasking.load;

import io.github.webrtcmasking.load.Guest.Challenge;
import io.github.webrtcmasking.testing.Events;
import io.github.webrtcmasking.testing.stun.Requests;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.concurrent.Callable;

/**
 * Honest visitors and attackers beside the readers: who answers with a proof, who answers with what
 * is not theirs or nothing at all, who goes away in the middle, and who sends datagrams at random.
 */
final class Others implements Callable<Others> {

  private static final int BURST = 20;
  private static final int TOO_LONG = 300_000;
  private static final long PAUSE_MILLIS = 5;
  private static final int TAKEN = 204;
  private static final int SERVER_ERROR = 500;

  private final int port;
  private final long end;
  private int honest;
  private int taken;
  private int attacks;
  private int attacksTaken;
  private int errors;
  private long datagrams;

  /**
   * Some for one lane.
   *
   * @param end by {@link System#nanoTime}
   */
  Others(int port, long end) {
    this.port = port;
    this.end = end;
  }

  @Override
  public Others call() throws Exception {
    try (KeptConnection connection = new KeptConnection(port);
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      for (int i = 0; System.nanoTime() < end; i++) {
        Challenge challenge =
            honest(new Guest(connection, LoadedShop.WITH, -i & 0xfffff, i % 2 == 0));
        attack(new Guest(connection, LoadedShop.WITH, i, false), challenge, i);
        flood(socket, challenge.port());
        Thread.sleep(PAUSE_MILLIS);
      }
    }
    return this;
  }

  /** With a proof. */
  private Challenge honest(Guest guest) throws IOException {
    guest.get(LoadedShop.PAGE);
    Challenge challenge = guest.challenge();
    honest++;
    taken += guest.answer(challenge, guest.proof(challenge)) == TAKEN ? 1 : 0;
    return challenge;
  }

  /** With a challenge that was somebody else's, or with a body that nobody can read. */
  private void attack(Guest guest, Challenge foreign, int number) throws IOException {
    guest.get(LoadedShop.PAGE);
    Challenge own = guest.challenge();
    switch (number % 5) {
      case 0 -> count(guest.answer(foreign.id(), Events.UNSUPPORTED));
      case 1 -> count(guest.answer(own.id(), "{\"eventId\":"));
      case 2 -> count(guest.answer(own.id(), "[".repeat(10_000)));
      case 3 -> count(guest.answer(own.id(), " ".repeat(TOO_LONG)));
      default -> guest.leaveInTheMiddle(LoadedShop.PAGE, 1000);
    }
  }

  private void count(int status) {
    attacks++;
    attacksTaken += status == TAKEN ? 1 : 0;
    errors += status >= SERVER_ERROR ? 1 : 0;
  }

  /** Half of them what somebody may ask, half of them rubbish; nobody reads the answers. */
  private void flood(DatagramSocket socket, int vantage) throws IOException {
    byte[] asked = Requests.of(Requests.BINDING).bytes();
    byte[] rubbish = new byte[100];
    for (int i = 0; i < BURST; i++) {
      byte[] bytes = i % 2 == 0 ? asked : rubbish;
      socket.send(
          new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), vantage));
      datagrams++;
    }
  }

  void addAll(Others more) {
    honest += more.honest;
    taken += more.taken;
    attacks += more.attacks;
    attacksTaken += more.attacksTaken;
    errors += more.errors;
    datagrams += more.datagrams;
  }

  int honest() {
    return honest;
  }

  /** How many of the honest answers were taken. */
  int taken() {
    return taken;
  }

  int attacks() {
    return attacks;
  }

  /** How many hostile answers were taken. */
  int attacksTaken() {
    return attacksTaken;
  }

  /** How many hostile answers met an error. */
  int errors() {
    return errors;
  }

  long datagrams() {
    return datagrams;
  }
}
