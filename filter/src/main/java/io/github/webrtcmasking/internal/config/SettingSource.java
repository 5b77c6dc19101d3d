package io.github.webrtcmasking.internal.config;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A source of the texts of settings. */
public interface SettingSource {

  /** The text of the setting with the full name; empty if it is not set. */
  Optional<String> find(String name);

  /** The names that are set, as far as the source can list them. */
  Set<String> names();

  /** The environment variables that the source reads. */
  default Environment environment() {
    return Environment.EMPTY;
  }

  /** A source of fixed values. */
  static SettingSource of(Map<String, String> values) {
    Map<String, String> copy = Map.copyOf(values);
    return new SettingSource() {
      @Override
      public Optional<String> find(String name) {
        return Optional.ofNullable(copy.get(name));
      }

      @Override
      public Set<String> names() {
        return copy.keySet();
      }
    };
  }
}
