package io.github.webrtcmasking.internal.shield;

import java.util.List;

/**
 * The settings of the shield.
 *
 * @param mode how much of WebRTC the page's scripts may still use
 * @param include servlet-style patterns of the pages that get the shield
 */
public record ShieldConfig(ShieldMode mode, List<String> include) {

  public ShieldConfig {
    include = List.copyOf(include);
  }
}
