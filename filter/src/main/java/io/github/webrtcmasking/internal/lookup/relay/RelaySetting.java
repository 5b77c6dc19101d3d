package io.github.webrtcmasking.internal.lookup.relay;

import java.nio.file.Path;
import java.util.List;

/**
 * Which catalogues of relays are used.
 *
 * @param shipped whether the one in the jar is
 * @param files the operator's own
 */
public record RelaySetting(Shipped shipped, List<Path> files) {

  /** The name of the setting. */
  public static final String NAME = "webrtc.masking.lookup.relay-catalogue";

  /** No catalogue at all. */
  public static final RelaySetting NONE = new RelaySetting(Shipped.LEFT_OUT, List.of());

  /** The catalogue in the jar alone. */
  public static final RelaySetting DEFAULT = new RelaySetting(Shipped.USED, List.of());

  /** Whether the catalogue in the jar is used. */
  public enum Shipped {
    USED,
    LEFT_OUT
  }

  /** Copies. */
  public RelaySetting {
    files = List.copyOf(files);
  }

  /** Whether there is nothing to look into. */
  public boolean isEmpty() {
    return shipped == Shipped.LEFT_OUT && files.isEmpty();
  }
}
