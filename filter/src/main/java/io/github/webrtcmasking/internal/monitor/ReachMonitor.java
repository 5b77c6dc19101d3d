package io.github.webrtcmasking.internal.monitor;

import static java.util.Objects.requireNonNull;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells the operator, once for each {@link Gap}, that pages reach browsers and our endpoints do not
 * hear of them. Holds no address; bounded; thread-safe.
 */
public final class ReachMonitor {

  private static final Logger LOG = System.getLogger(ReachMonitor.class.getName());

  private final String path;
  private final Map<Gap, GapWatch> watches = new EnumMap<>(Gap.class);

  /** A monitor of endpoints below the path. */
  public ReachMonitor(String path, KeyRing keys) {
    this.path = path;
    Pseudonyms names = new Pseudonyms(keys);
    for (Gap gap : Gap.values()) {
      watches.put(gap, new GapWatch(names));
    }
  }

  /** Whether it is still of use to look for the gap. */
  public boolean looksFor(Gap gap) {
    return watch(gap).isOpen();
  }

  /** The step before the gap was made, by whoever has the address. */
  public void before(Gap gap, Supplier<Optional<IpAddress>> client) {
    GapWatch watch = watch(gap);
    watch
        .step(client)
        .ifPresent(networks -> LOG.log(Level.WARNING, gap.text(watch.times(), networks, path)));
  }

  /** The step after the gap was made. */
  public void after(Gap gap) {
    watch(gap).next();
  }

  /** How often the step before the gap was made since the one after it was last seen. */
  public long width(Gap gap) {
    return watch(gap).times();
  }

  private GapWatch watch(Gap gap) {
    return requireNonNull(watches.get(gap), "each gap is watched");
  }
}
