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
final class Environment implements SettingSource {

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

  /** The value of one of our settings, under its name or a spelling of the name. */
  @Override
  public Optional<String> find(String setting) {
    if (names.isEmpty() || !setting.startsWith(Settings.PREFIX)) {
      return Optional.empty();
    }
    String value = variables.get(setting);
    if (value == null) {
      value = variables.get(underscores(setting));
    }
    return Optional.ofNullable(value == null ? variables.get(spelling(setting)) : value);
  }

  /** None: which settings the variables spell is known when all settings are. */
  @Override
  public Set<String> names() {
    return Set.of();
  }

  @Override
  public Environment environment() {
    return this;
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
    if (names.isEmpty()) {
      return new TreeSet<>();
    }
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
    StringBuilder underscores = new StringBuilder(setting);
    for (int i = 0; i < setting.length(); i++) {
      if (!isLetterOrDigit(setting.charAt(i))) {
        underscores.setCharAt(i, '_');
      }
    }
    return underscores.toString();
  }

  private static boolean isLetterOrDigit(char each) {
    return (each >= 'a' && each <= 'z')
        || (each >= 'A' && each <= 'Z')
        || (each >= '0' && each <= '9');
  }
}
