package io.github.webrtcmasking.internal.check;

import static java.util.Objects.requireNonNull;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Warns the operator, once for each {@link MissingStep}, if pages reach browsers but requests to
 * our endpoints do not arrive. Holds no address; bounded; thread-safe.
 */
public final class ReachMonitor {

  private static final Logger LOG = Loggers.of(ReachMonitor.class);

  private final String path;
  private final Map<MissingStep, MissingStepWatch> watches = new EnumMap<>(MissingStep.class);

  /** A monitor of endpoints below the path. */
  public ReachMonitor(String path, KeyRing keys) {
    this.path = path;
    KeyedHashes names = new KeyedHashes(keys);
    for (MissingStep step : MissingStep.values()) {
      watches.put(step, new MissingStepWatch(names));
    }
  }

  /** Whether a warning about the gap is still possible. */
  public boolean looksFor(MissingStep step) {
    return watch(step).isOpen();
  }

  /** Counts the step before the gap, made by the client with that address. */
  public void before(MissingStep step, Supplier<Optional<IpAddress>> client) {
    MissingStepWatch watch = watch(step);
    watch
        .step(client)
        .ifPresent(networks -> LOG.log(Level.WARNING, step.text(watch.times(), networks, path)));
  }

  /** Records the step after the gap. */
  public void after(MissingStep step) {
    watch(step).next();
  }

  /** How often the step before the gap came since the step after it last came. */
  public long width(MissingStep step) {
    return watch(step).times();
  }

  private MissingStepWatch watch(MissingStep step) {
    return requireNonNull(watches.get(step), "each gap is watched");
  }
}
