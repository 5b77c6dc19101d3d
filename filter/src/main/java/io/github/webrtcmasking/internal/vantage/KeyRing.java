package io.github.webrtcmasking.internal.vantage;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The keys of the secrets in force: the current secret, and during a rotation the previous or the
 * next one too, which is only recognised. Internal: not part of the API.
 */
public final class KeyRing {

  /** The current keys first. */
  private final List<VantageKeys> all;

  private final boolean lasting;

  private KeyRing(List<VantageKeys> all, boolean lasting) {
    this.all = all;
    this.lasting = lasting;
  }

  /** Only the current keys, of a configured secret that outlives this process. */
  public static KeyRing of(VantageKeys current) {
    return new KeyRing(List.of(current), true);
  }

  /** Only the current keys, of a secret that ends with this process. */
  public static KeyRing ofThisProcess(VantageKeys current) {
    return new KeyRing(List.of(current), false);
  }

  /** The same current keys, and others that are recognised: the previous or the next ones. */
  public KeyRing withPrevious(VantageKeys previous) {
    return new KeyRing(List.of(current(), previous), lasting);
  }

  /** The keys for everything that is issued from now on. */
  public VantageKeys current() {
    return all.get(0);
  }

  /** The keys with that id. */
  public Optional<VantageKeys> find(int keyId) {
    for (VantageKeys keys : all) {
      if (keys.keyId() == keyId) {
        return Optional.of(keys);
      }
    }
    return Optional.empty();
  }

  /** The ids of all keys in force. */
  Set<Integer> keyIds() {
    Set<Integer> ids = new HashSet<>();
    for (VantageKeys keys : all) {
      ids.add(keys.keyId());
    }
    return Set.copyOf(ids);
  }

  /**
   * Whether the current keys outlive this process: other nodes, and this one after a restart, have
   * them too.
   */
  public boolean isLasting() {
    return lasting;
  }

  /** All keys that are in force, the current ones first. */
  public List<VantageKeys> all() {
    return all;
  }
}
