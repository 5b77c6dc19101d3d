package io.github.webrtcmasking.internal.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Several sources, of which the one with the highest rank counts that has a setting; among equals
 * the first. A blank value counts, too: it says that the setting is not set.
 */
final class RankedSources implements SettingSource {

  private final List<RankedSource> sources;
  private final Environment environment;

  RankedSources(List<RankedSource> sources, Environment environment) {
    List<RankedSource> ordered = new ArrayList<>(sources);
    ordered.sort((one, other) -> Integer.compare(other.ordinal(), one.ordinal()));
    this.sources = List.copyOf(ordered);
    this.environment = environment;
  }

  @Override
  public Optional<String> find(String name) {
    for (RankedSource source : sources) {
      Optional<String> found = source.values().find(name);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  @Override
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (RankedSource source : sources) {
      names.addAll(source.values().names());
    }
    return names;
  }

  @Override
  public Environment environment() {
    return environment;
  }
}
