package io.github.webrtcmasking.internal.vantage;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Selector;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the vantage's thread does: wait for datagrams, answer them, and now and then look at the
 * addresses. Opens those that no neighbour has. Closes its channels and the selector when it ends.
 */
final class VantageLoop implements Runnable {

  private static final Logger LOG = System.getLogger(VantageLoop.class.getName());

  private final Selector selector;
  private final Channels channels;
  private final LocalAddresses addresses;
  private final DatagramPump pump;
  private final ListeningLog log;
  private final Schedule schedule;
  private final Clock clock;
  private final SharedPort shared;
  private final int port;

  private Instant lastLook = Instant.MIN;
  private volatile Listening listening = Listening.NOWHERE;
  private volatile boolean woken;
  private volatile boolean ending;

  private VantageLoop(Parts parts, Selector selector, int port) {
    this.selector = selector;
    this.channels = new Channels(selector, port);
    this.addresses = parts.addresses();
    this.pump = parts.pump();
    this.log = new ListeningLog(port, parts.schedule());
    this.schedule = parts.schedule();
    this.clock = parts.clock();
    this.shared = parts.shared();
    this.port = port;
  }

  /** What a loop is made of. */
  record Parts(
      LocalAddresses addresses,
      DatagramPump pump,
      Schedule schedule,
      Clock clock,
      SharedPort shared) {}

  /** A loop that listens already, before it runs. */
  static VantageLoop open(Parts parts, int port) throws IOException {
    VantageLoop loop = new VantageLoop(parts, Selector.open(), port);
    try {
      parts.shared().join(loop::bound, loop::wake);
      loop.lookAtAddresses();
      return loop;
    } catch (IOException | RuntimeException | Error e) {
      loop.close();
      parts.shared().close();
      throw e;
    }
  }

  private Set<InetAddress> bound() {
    return Set.copyOf(listening.bound());
  }

  /** Lets the loop look at its addresses soon. From any thread. */
  private void wake() {
    woken = true;
    selector.wakeup();
  }

  Listening listening() {
    return listening;
  }

  /** Ends the loop soon. From any thread. */
  void end() {
    ending = true;
    selector.wakeup();
  }

  @Override
  public void run() {
    try {
      // A container that interrupts the threads of an application wants them to end.
      while (!ending && !Thread.currentThread().isInterrupted()) {
        turn();
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.ERROR, "The vantage ends: {0}", e.getClass().getName());
    } finally {
      close();
    }
  }

  private void turn() throws IOException {
    Duration pause = schedule.untilNext(listening, lastLook, clock.instant());
    if (pause.isZero() || woken) {
      lookAgain();
      return;
    }
    selector.select(key -> drain((DatagramChannel) key.channel()), Math.max(1, pause.toMillis()));
  }

  /** A look that fails is repeated when the next one is due; what is open stays open. */
  private void lookAgain() {
    try {
      lookAtAddresses();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The vantage could not look at its addresses: {0}", e.getClass());
      publish();
    }
  }

  private void lookAtAddresses() throws IOException {
    woken = false;
    lastLook = clock.instant();
    shared.<IOException>alone(
        () -> {
          channels.follow(without(shared.bound(), addresses.now()));
          publish();
        });
  }

  private static Set<InetAddress> without(Set<InetAddress> these, Set<InetAddress> all) {
    Set<InetAddress> rest = new LinkedHashSet<>(all);
    rest.removeAll(these);
    return rest;
  }

  private void drain(DatagramChannel channel) {
    try {
      pump.drain(channel, listening);
    } catch (IOException broken) {
      drop(channel);
    }
  }

  private void drop(DatagramChannel broken) {
    try {
      channels.drop(broken);
    } catch (IOException alsoBroken) {
      LOG.log(Level.DEBUG, "A failed channel could not be closed: {0}", alsoBroken.getClass());
    }
    publish();
  }

  private void publish() {
    listening = channels.listening().sharing(shared.bound(), port);
    if (!listening.bound().isEmpty()) {
      shared.answers();
    }
    log.tell(listening);
  }

  /** Closes everything without having run. */
  void abandon() {
    close();
  }

  /** Only then do the neighbours know that the addresses are free, and take them over. */
  private void close() {
    shared.alone(this::closeAll);
    shared.wake();
  }

  private void closeAll() {
    listening = Listening.NOWHERE;
    try (selector;
        channels) {
      LOG.log(Level.DEBUG, "The vantage closes its channels");
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The vantage could not close everything: {0}", e.getClass().getName());
    }
  }
}
