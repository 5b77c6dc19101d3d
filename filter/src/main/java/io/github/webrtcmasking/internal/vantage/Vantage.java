package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Nat64Prefixes;
import io.github.webrtcmasking.internal.support.DaemonThreads;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.SteadyTime;
import io.github.webrtcmasking.internal.support.Ticker;
import io.github.webrtcmasking.internal.vantage.protocol.StunResponder;
import io.github.webrtcmasking.internal.vantage.sharing.PeerService;
import io.github.webrtcmasking.internal.vantage.sharing.PeerVantages;
import io.github.webrtcmasking.internal.vantage.sharing.SharedPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The embedded STUN/TURN responder of one web application. Whoever starts it closes it. For any
 * number of threads. Internal: not part of the API.
 *
 * <pre>
 *   channels ──datagram──► pump ──► StunResponder ──► accounts ──► seal, memory
 *      ▲                    │            (one thread)    │             │
 *      └──────answer────────┘                            │ seenFor ◄───┘
 *                                                        └─► peers of a {@link SharedPort}
 * </pre>
 */
public final class Vantage implements AutoCloseable {

  private static final Logger LOG = Loggers.of(Vantage.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final SightingMemory memory;
  private final InstantSource time;
  private final SharedPort shared;
  private final VantageLoop loop;
  private final int port;
  private final Ipv6Gap ipv6 = new Ipv6Gap();
  private final Thread thread;

  private Vantage(SightingMemory memory, VantageLoop.Parts parts, VantageLoop loop, int port) {
    this.memory = memory;
    this.time = parts.time();
    this.shared = parts.shared();
    this.loop = loop;
    this.port = port;
    this.thread = DaemonThreads.of("webrtc-masking-vantage", loop, null);
  }

  /**
   * Opens the channels and starts the one thread. If another application of this JVM has the port,
   * it answers for this one too; this one takes over when it closes. A port that another process
   * has is no error: the log says which port and what happens instead, {@link #isListening()} is
   * false, and the vantage tries again every few seconds. Only {@link #close}, an interrupt or the
   * end of the JVM ends the thread: after an error it opens everything again.
   *
   * @throws UncheckedIOException if the machine has no sockets left at all; nothing stays open
   */
  public static Vantage start(
      VantageSettings settings, KeyRing keys, InstantSource clock, SecureRandom random) {
    return start(settings, keys, clock, random, Level.INFO);
  }

  /** The same for whoever says {@link #place} himself: the log has only what changes later. */
  public static Vantage startUntold(
      VantageSettings settings, KeyRing keys, InstantSource clock, SecureRandom random) {
    return start(settings, keys, clock, random, Level.DEBUG);
  }

  private static Vantage start(
      VantageSettings settings,
      KeyRing keys,
      InstantSource clock,
      SecureRandom random,
      Level atStart) {
    LocalAddresses addresses =
        settings.bind().isEmpty()
            ? LocalAddresses::ofThisMachine
            : LocalAddresses.fixed(settings.bind());
    Core core = new Core(keys, clock, SteadyTime.ofThisJvm(), random, settings.nat64(), atStart);
    return start(settings.port(), addresses, RescanSchedule.DEFAULT, core);
  }

  /**
   * The parts that do not depend on the network.
   *
   * @param clock tells when credentials end, as other machines understand it
   * @param time the time for everything else, because it is never set
   * @param atStart the level at which the log says where it listens at first
   */
  record Core(
      KeyRing keys,
      InstantSource clock,
      InstantSource time,
      SecureRandom random,
      Nat64Prefixes nat64,
      Level atStart) {

    Core(KeyRing keys, InstantSource clock, SecureRandom random) {
      this(keys, clock, SteadyTime.ofThisJvm(), random, Nat64Prefixes.WELL_KNOWN, Level.INFO);
    }

    ChallengeAccounts accounts(SightingMemory memory, PeerVantages peers) {
      return new ChallengeAccounts(keys, memory, peers, nat64, clock);
    }
  }

  static Vantage start(int port, LocalAddresses addresses, RescanSchedule schedule, Core core) {
    SightingMemory memory = new SightingMemory();
    SharedPort shared =
        new SharedPort(
            port,
            core.keys().keyIds(),
            core.keys().current().nonceKey(),
            new PeerService(core.accounts(memory, PeerVantages.NONE), core.time()));
    LoopPauses pauses = new LoopPauses();
    DatagramPump pump =
        new DatagramPump(
            responder(core, memory, shared),
            core.time(),
            Ticker.SYSTEM,
            new LostDatagrams(),
            pauses);
    return start(
        memory,
        new VantageLoop.Parts(
            addresses, pump, schedule, core.time(), shared, pauses, core.atStart()),
        port);
  }

  static Vantage start(SightingMemory memory, VantageLoop.Parts parts, int port) {
    try {
      return new Vantage(memory, parts, VantageLoop.open(parts, port), port).started();
    } catch (IOException e) {
      throw new UncheckedIOException("the vantage cannot open any socket", e);
    }
  }

  private static StunResponder responder(Core core, SightingMemory memory, PeerVantages peers) {
    return new StunResponder(
        core.accounts(memory, peers),
        new StatelessNonces(core.keys(), peers),
        new SourceBuckets(core.random()));
  }

  private Vantage started() {
    try {
      thread.start();
      return this;
    } catch (RuntimeException | Error noThread) {
      loop.abandon();
      shared.close();
      throw noThread;
    }
  }

  /** Whether at least one channel is open, here or in another application that answers for us. */
  public boolean isListening() {
    return loop.listening().isSomewhere();
  }

  /** How often an error stopped the vantage's work; it started again each time. */
  public long crashes() {
    return loop.crashes();
  }

  /** The port that is open on all {@link #addresses()}; 0 while there is none. */
  public int port() {
    return loop.listening().port();
  }

  /** The local addresses on which this application, or another one for it, listens now. */
  public List<IpAddress> addresses() {
    return loop.listening().addresses();
  }

  /** Where it listens now, in words, with the addresses of this machine. */
  public String place() {
    return ListeningLog.place(loop.listening(), port);
  }

  /** Warns once if visitors come over IPv6 and the vantage has none. */
  public void visitorFrom(IpAddress http) {
    ipv6.visitor(http, loop.listening());
  }

  /** The addresses from which this node saw the challenge's credential used in the last minute. */
  public Set<SeenAddress> seenFor(String challengeId) {
    return memory.seenFor(challengeId, time.instant());
  }

  /** What the round trip of such requests from that address was at most, if known. */
  public Optional<Duration> roundTrip(String challengeId, IpAddress address) {
    return memory.roundTrip(challengeId, address, time.instant());
  }

  /** Closes the channels and waits a bounded time for the thread to end. May be called again. */
  @Override
  public void close() {
    loop.end();
    if (!DaemonThreads.awaitEnd(thread, PATIENCE)) {
      LOG.log(Level.WARNING, "The thread of the vantage has not ended yet");
    }
    shared.close();
  }
}
