package io.github.webrtcmasking.internal.shield;

import java.util.List;

/**
 * The settings of the shield.
 *
 * @param mode what it leaves to scripts
 * @param include servlet-style patterns of the pages that it is for
 */
public record ShieldConfig(ShieldMode mode, List<String> include) {

  public ShieldConfig {
    include = List.copyOf(include);
  }
}
