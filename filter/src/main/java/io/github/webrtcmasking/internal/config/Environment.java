package io.github.webrtcmasking.internal.config;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The environment variables that spell our settings. An underscore stands for every character that
 * is no letter or digit, and most are in upper case (MicroProfile Config 3.1, section 5.2.2).
 */
final class Environment {

  /** An environment without our variables. */
  static final Environment EMPTY = new Environment(Map.of());

  private static final String PREFIX = spelling(Settings.PREFIX);

  private final Map<String, String> variables;
  private final Set<String> names = new TreeSet<>();
  private final Set<String> dotted = new TreeSet<>();

  /** The variables that begin like our settings, from the given ones. */
  Environment(Map<String, String> variables) {
    this.variables = variables;
    for (String name : variables.keySet()) {
      if (spelling(name).startsWith(PREFIX)) {
        names.add(name);
        dotted.add(name.toLowerCase(Locale.ROOT).replace('_', '.'));
      }
    }
  }

  /** The value of the setting, under its name or a spelling of the name. */
  Optional<String> find(String setting) {
    String underscores = underscores(setting);
    return Optional.ofNullable(variables.get(setting))
        .or(() -> Optional.ofNullable(variables.get(underscores)))
        .or(() -> Optional.ofNullable(variables.get(spelling(setting))));
  }

  /**
   * Whether some implementation may list one of our variables under that name too. SmallRye turns
   * each underscore into a dot, even where the setting has a hyphen.
   */
  boolean isListedAs(String name) {
    return dotted.contains(name);
  }

  /** The variables that do not spell any of the settings. */
  Set<String> without(Set<String> settings) {
    Set<String> spellings = new TreeSet<>();
    settings.forEach(setting -> spellings.add(spelling(setting)));
    Set<String> rest = new TreeSet<>(names);
    rest.removeIf(name -> spellings.contains(spelling(name)));
    return rest;
  }

  /** The spelling of a setting, or of its beginning, as a variable. */
  static String spelling(String setting) {
    return underscores(setting).toUpperCase(Locale.ROOT);
  }

  private static String underscores(String setting) {
    return setting.replaceAll("[^A-Za-z0-9]", "_");
  }
}
