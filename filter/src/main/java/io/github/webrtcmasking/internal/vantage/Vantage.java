package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Nat64Prefixes;
import io.github.webrtcmasking.internal.support.DaemonThreads;
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

  private static final Logger LOG = System.getLogger(Vantage.class.getName());
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
   * Opens the channels and starts the one thread. Where another application of this JVM has the
   * port, that one answers for this one too, until it closes and this one takes over. A port that
   * somebody else has is no error: the log says which and what happens instead, {@link
   * #isListening()} is false, and it is tried again every few seconds. Nothing but {@link #close},
   * an interrupt or the end of the JVM ends the thread: after an error it opens everything anew.
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
   * What does not depend on the network.
   *
   * @param clock what other machines understand: when a credential ends
   * @param time all else goes by it, because it is never set
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

  /** How often an error threw the vantage out of its work, and it came back. */
  public long crashes() {
    return loop.crashes();
  }

  /** The port that is open on all {@link #addresses()}; 0 while there is none. */
  public int port() {
    return loop.listening().port();
  }

  /** The local addresses where we or another application for us listen now. */
  public List<IpAddress> addresses() {
    return loop.listening().addresses();
  }

  /** Where it listens now, in words, with the addresses of this machine. */
  public String place() {
    return ListeningLog.place(loop.listening(), port);
  }

  /** Warns once where visitors come over a family that the vantage lacks. */
  public void visitorFrom(IpAddress http) {
    ipv6.visitor(http, loop.listening());
  }

  /** From where this node saw the challenge's credential used in the last minute. */
  public Set<SeenAddress> seenFor(String challengeId) {
    return memory.seenFor(challengeId, time.instant());
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
