package io.github.webrtcmasking.internal.vantage;

import java.util.List;
import java.util.Optional;

/**
 * The secrets in force: the current one, and while a rotation lasts the previous one. Internal: not
 * part of the API.
 */
public final class KeyRing {

  /** The current keys first. */
  private final List<VantageKeys> all;

  private KeyRing(List<VantageKeys> all) {
    this.all = all;
  }

  /** Only the current keys. */
  public static KeyRing of(VantageKeys current) {
    return new KeyRing(List.of(current));
  }

  /** The same current keys, and those that were current before. */
  public KeyRing withPrevious(VantageKeys previous) {
    return new KeyRing(List.of(current(), previous));
  }

  /** The keys for everything that is issued from now on. */
  public VantageKeys current() {
    return all.get(0);
  }

  /** The keys with that id. */
  public Optional<VantageKeys> find(int keyId) {
    return all.stream().filter(keys -> keys.keyId() == keyId).findFirst();
  }

  List<VantageKeys> all() {
    return all;
  }
}
