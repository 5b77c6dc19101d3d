package io.github.webrtcmasking.internal.check;

import static java.util.Objects.requireNonNull;

import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.Ticker;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.ProofSource;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Warns the operator of faults of the deployment that the answers of many visitors show. Holds no
 * address; bounded; thread-safe.
 */
public final class DeploymentMonitor {

  private static final Logger LOG = Loggers.of(DeploymentMonitor.class);

  /** The words for the machine that the application runs on. */
  public static final String HERE = "this server";

  private final ProofSource vantage;
  private final String server;
  private final KeyedHashes names;
  private final Ticker ticker;
  private final Map<Fault, FaultWatch> watches = new EnumMap<>(Fault.class);

  /**
   * A monitor of the deployment with the given vantage, whose port the warnings name.
   *
   * @param server the words for the machine that the vantage runs on
   * @param keys the keys of the hashes that stand for visitors
   */
  public DeploymentMonitor(ProofSource vantage, String server, KeyRing keys) {
    this(vantage, server, keys, Ticker.SYSTEM);
  }

  /** A monitor with the given clock, which only goes forward. */
  DeploymentMonitor(ProofSource vantage, String server, KeyRing keys, Ticker ticker) {
    this.vantage = vantage;
    this.server = server;
    this.names = new KeyedHashes(keys);
    this.ticker = ticker;
    for (Fault fault : Fault.values()) {
      watches.put(fault, new FaultWatch(fault));
    }
  }

  /** Counts one more answer, and warns if it makes a fault certain enough. */
  public void note(JudgedAnswer answer) {
    VisitorHashes visitor = names.visitor(answer);
    long now = ticker.nanos();
    watches.forEach(
        (fault, watch) ->
            watch
                .note(answer, visitor, now)
                .ifPresent(share -> LOG.log(Level.WARNING, fault.text(site(), share))));
  }

  /** The share of the last visitors that shows the fault. */
  public VisitorShare recent(Fault fault) {
    return watch(fault).tally(ticker.nanos());
  }

  /** The faults that the last visitors show. */
  public Set<Fault> standing() {
    Set<Fault> standing = EnumSet.noneOf(Fault.class);
    long now = ticker.nanos();
    watches.forEach(
        (fault, watch) -> {
          if (watch.isStanding(now)) {
            standing.add(fault);
          }
        });
    return standing;
  }

  /** How many answers showed the fault since the application was started. */
  public long answersShowing(Fault fault) {
    return watch(fault).answersShowing();
  }

  private FaultWatch watch(Fault fault) {
    return requireNonNull(watches.get(fault), "each fault is watched for");
  }

  private VantageSite site() {
    String port =
        vantage.listeningPort().stream().mapToObj(Integer::toString).findFirst().orElse("?");
    return new VantageSite(port, server);
  }
}
