package io.github.webrtcmasking.internal.monitor;

import static java.util.Objects.requireNonNull;

import io.github.webrtcmasking.internal.vantage.ProofSource;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * Tells the operator what the answers of many visitors say about the deployment. Holds no address;
 * bounded; thread-safe.
 */
public final class DeploymentMonitor {

  private static final Logger LOG = System.getLogger(DeploymentMonitor.class.getName());

  /** The words for the machine that the application runs on. */
  public static final String HERE = "this server";

  private final ProofSource vantage;
  private final String server;
  private final Map<Fault, FaultWatch> watches = new EnumMap<>(Fault.class);

  /** A monitor of the deployment with the given vantage on this server. */
  DeploymentMonitor(ProofSource vantage) {
    this(vantage, HERE);
  }

  /**
   * A monitor of the deployment with the given vantage, which names the port in warnings.
   *
   * @param server the words for where that is
   */
  public DeploymentMonitor(ProofSource vantage, String server) {
    this.vantage = vantage;
    this.server = server;
    for (Fault fault : Fault.values()) {
      watches.put(fault, new FaultWatch(fault));
    }
  }

  /** Takes one more answer into account, and warns where it shows what is wrong. */
  public void note(JudgedAnswer answer, Instant now) {
    watches.forEach(
        (fault, watch) ->
            watch
                .note(answer, now)
                .ifPresent(tally -> LOG.log(Level.WARNING, fault.text(site(), tally))));
  }

  /** How many of the last visitors show the fault. */
  public Tally recent(Fault fault, Instant now) {
    return watch(fault).tally(now);
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
