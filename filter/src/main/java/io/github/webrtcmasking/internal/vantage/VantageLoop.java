package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.vantage.sharing.SharedPort;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Selector;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The work of the vantage's thread: waits for datagrams, answers them, and now and then looks at
 * the addresses. Opens those that no peer has. Closes its channels and the selector when it ends.
 *
 * <pre>
 *   turn ──error──► everything closed, peers take over ──pause──► everything reopened
 *    ▲                                                                        │
 *    └────────────────────────────────────────────────────────────────────────┘
 * </pre>
 */
final class VantageLoop implements Runnable {

  private static final Logger LOG = Loggers.of(VantageLoop.class);

  private final LocalAddresses addresses;
  private final DatagramPump pump;
  private final ListeningLog log;
  private final RescanSchedule schedule;
  private final InstantSource time;
  private final SharedPort shared;
  private final LoopPauses pauses;
  private final LoopCrashes crashes = new LoopCrashes();
  private final int port;

  private volatile Selector selector;
  private Channels channels;
  private boolean broken;

  private Instant lastLook = Instant.MIN;

  /** Kept for a reopening, because browsers with a challenge still send to this port. */
  private int lastPort;

  private volatile Listening listening = Listening.NOWHERE;
  private volatile boolean woken;
  private volatile boolean ending;

  private VantageLoop(Parts parts, Selector selector, int port) {
    this.selector = selector;
    this.channels = new Channels(selector, port);
    this.pauses = parts.pauses();
    this.addresses = parts.addresses();
    this.pump = parts.pump();
    this.log = new ListeningLog(port, parts.schedule(), parts.atStart());
    this.schedule = parts.schedule();
    this.time = parts.time();
    this.shared = parts.shared();
    this.port = port;
  }

  /**
   * What a loop is made of.
   *
   * @param time a time that is never set
   * @param pauses rests the thread, for the loop and for the pump
   * @param atStart the level at which the log says where it listens at first
   */
  record Parts(
      LocalAddresses addresses,
      DatagramPump pump,
      RescanSchedule schedule,
      InstantSource time,
      SharedPort shared,
      LoopPauses pauses,
      Level atStart) {

    Parts(
        LocalAddresses addresses,
        DatagramPump pump,
        RescanSchedule schedule,
        InstantSource time,
        SharedPort shared,
        LoopPauses pauses) {
      this(addresses, pump, schedule, time, shared, pauses, Level.INFO);
    }
  }

  /** A loop that already listens before it runs. */
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
    pauses.end();
    selector.wakeup();
  }

  /** How often an error stopped the loop's work; it started again each time. */
  long crashes() {
    return crashes.count();
  }

  @Override
  public void run() {
    try {
      while (isWanted()) {
        work();
      }
    } finally {
      close();
    }
  }

  /** A container that interrupts the threads of an application wants them to end. */
  private boolean isWanted() {
    return !ending && !Thread.currentThread().isInterrupted();
  }

  private void work() {
    try {
      if (broken) {
        comeBack();
      } else {
        turn();
      }
    } catch (IOException | RuntimeException | Error e) {
      broken = true;
      unlessStopped(e);
      leave(e);
    }
  }

  /**
   * Rethrows a ThreadDeath: whoever stops the thread means it. By name, because later JVMs lack the
   * class.
   */
  static void unlessStopped(Throwable e) {
    if (e instanceof Error stopped && e.getClass().getName().equals("java.lang.ThreadDeath")) {
      throw stopped;
    }
  }

  /** Closes everything, so that peers can use the addresses in the meantime. */
  private void leave(Throwable crash) {
    listening = Listening.NOWHERE;
    try {
      try {
        crashes.note(crash, time.instant());
      } finally {
        close();
      }
    } catch (RuntimeException | Error again) {
      // The shortage lasts. What is still open is closed after the pause.
      unlessStopped(again);
    }
  }

  private void comeBack() throws IOException {
    pauses.accept(crashes.pause().toNanos());
    if (!isWanted()) {
      return;
    }
    close();
    selector = Selector.open();
    channels = new Channels(selector, port == 0 ? lastPort : port);
    log.forget();
    lookAtAddresses();
    broken = false;
  }

  private void turn() throws IOException {
    Duration pause = schedule.untilNext(listening, lastLook, time.instant());
    if (pause.isZero() || woken) {
      lookAgain();
      return;
    }
    selector.select(key -> drain((DatagramChannel) key.channel()), Math.max(1, pause.toMillis()));
  }

  /** If a look fails, the open channels stay open and the next look is the retry. */
  private void lookAgain() {
    try {
      lookAtAddresses();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The vantage could not look at its addresses: {0}", e.getClass());
      publish();
      log.log(listening);
    }
  }

  private void lookAtAddresses() throws IOException {
    woken = false;
    lastLook = time.instant();
    shared.<IOException>alone(
        () -> {
          channels.follow(without(shared.bound(), addresses.now()));
          publish();
        });
    log.log(listening);
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
    log.log(listening);
  }

  /**
   * Shows the peers where we listen. Callers log after the port's lock, because logging may hang.
   */
  private void publish() {
    listening = channels.listening().sharing(shared.bound(), port);
    lastPort = listening.port() == 0 ? lastPort : listening.port();
    if (!listening.bound().isEmpty()) {
      shared.answers();
    }
  }

  /** Closes everything without having run. */
  void abandon() {
    close();
  }

  /**
   * Closes the channels under the port's lock, then wakes the peers, so that they take over the
   * addresses.
   */
  private void close() {
    try {
      shared.<IOException>alone(this::closeAll);
      LOG.log(Level.DEBUG, "The vantage has closed its channels");
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The vantage could not close everything: {0}", e.getClass().getName());
    }
    shared.wake();
  }

  private void closeAll() throws IOException {
    listening = Listening.NOWHERE;
    try {
      channels.close();
    } finally {
      selector.close();
    }
  }
}
