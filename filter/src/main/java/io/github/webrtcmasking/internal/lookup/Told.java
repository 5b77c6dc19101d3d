package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.NetworkOwner;
import java.net.InetAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What an application's look-ups told so far; read while they may still be telling. */
final class Told {

  private final Set<Trait> traits = ConcurrentHashMap.newKeySet();
  private final Map<InetAddress, NetworkOwner> owners = new ConcurrentHashMap<>();

  void learn(Trait trait, boolean holds) {
    if (holds) {
      traits.add(trait);
    }
  }

  /** The first look-up that knows an owner is believed. */
  void learn(InetAddress address, NetworkOwner owner) {
    owners.putIfAbsent(address, owner);
  }

  boolean holds(Trait trait) {
    return traits.contains(trait);
  }

  Owner ownerOf(InetAddress address) {
    NetworkOwner owner = owners.get(address);
    return owner == null ? Owner.UNKNOWN : Owner.of(owner.number(), owner.organisation());
  }
}
