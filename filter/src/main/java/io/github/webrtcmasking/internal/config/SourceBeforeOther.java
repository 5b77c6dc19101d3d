package io.github.webrtcmasking.internal.config;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two sources of settings.
 *
 * @param first counts where it has a value
 * @param other counts otherwise
 */
record SourceBeforeOther(SettingSource first, SettingSource other) implements SettingSource {

  @Override
  public Optional<String> find(String name) {
    Optional<String> found = first.find(name);
    return found.isPresent() ? found : other.find(name);
  }

  @Override
  public Set<String> names() {
    Set<String> names = new TreeSet<>(first.names());
    names.addAll(other.names());
    return names;
  }

  @Override
  public Environment environment() {
    return other.environment();
  }

  @Override
  public boolean isSpelling(String name) {
    return first.isSpelling(name) || other.isSpelling(name);
  }
}
