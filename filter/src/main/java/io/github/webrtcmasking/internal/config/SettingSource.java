package io.github.webrtcmasking.internal.config;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A source of the texts of settings. */
public interface SettingSource {

  /** A source that has nothing. */
  SettingSource NONE = of(Map.of());

  /** The text of the setting with the full name; empty if it is not set. */
  Optional<String> find(String name);

  /** The names that are set, as far as the source can list them. */
  Set<String> names();

  /** What the names say, by name. */
  default Map<String, String> all() {
    Map<String, String> all = new HashMap<>();
    for (String name : names()) {
      find(name).ifPresent(text -> all.put(name, text));
    }
    return all;
  }

  /** The environment variables that the source reads. */
  default Environment environment() {
    return Environment.EMPTY;
  }

  /**
   * Whether a name that is set stands for a setting that was found here, although it is not the
   * setting's own name.
   */
  default boolean isSpelling(String name) {
    return false;
  }

  /** This source, and another one for what is not set here. */
  default SettingSource before(SettingSource other) {
    return new SourceBeforeOther(this, other);
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
