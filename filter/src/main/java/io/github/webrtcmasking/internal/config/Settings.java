package io.github.webrtcmasking.internal.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** Reads and checks single settings, and remembers which ones were asked for. */
final class Settings {

  /** The prefix of all names. */
  static final String PREFIX = "webrtc.masking.";

  private final SettingSource source;
  private final Set<String> asked = new TreeSet<>();

  Settings(SettingSource source) {
    this.source = source;
  }

  /** The trimmed text of a setting; empty if it is not set or blank. */
  Optional<String> text(String key) {
    String name = PREFIX + key;
    asked.add(name);
    Optional<String> found = source.find(name);
    return found.isEmpty() || found.get().isBlank() ? Optional.empty() : found.map(String::strip);
  }

  /** The setting as the parser reads it, or the default if it is not set. */
  <T> T parsed(String key, T defaultValue, String allowed, Function<String, Optional<T>> parser) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return defaultValue;
    }
    return parser
        .apply(text.get())
        .orElseThrow(() -> ConfigException.of(PREFIX + key, text.get(), allowed));
  }

  /** The setting as the parser reads it; empty if it is not set. */
  <T> Optional<T> optional(String key, String allowed, Function<String, Optional<T>> parser) {
    return text(key)
        .map(
            text ->
                parser
                    .apply(text)
                    .orElseThrow(() -> ConfigException.of(PREFIX + key, text, allowed)));
  }

  boolean flag(String key, boolean defaultValue) {
    return parsed(key, defaultValue, "true or false", Settings::parseFlag);
  }

  private static Optional<Boolean> parseFlag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** One of an enum's constants, written in lower case. */
  <E extends Enum<E>> E choice(String key, E defaultValue) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return defaultValue;
    }
    StringJoiner allowed = new StringJoiner(", ", "one of ", "");
    for (E constant : defaultValue.getDeclaringClass().getEnumConstants()) {
      if (lowerCase(constant).equals(text.get().toLowerCase(Locale.ROOT))) {
        return constant;
      }
      allowed.add(lowerCase(constant));
    }
    throw ConfigException.of(PREFIX + key, text.get(), allowed.toString());
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  int number(String key, int defaultValue, String allowed, IntPredicate fits) {
    return parsed(key, defaultValue, allowed, text -> parseNumber(text).filter(fits::test));
  }

  private static Optional<Integer> parseNumber(String text) {
    return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  Duration duration(String key, Duration defaultValue, Duration least, Duration most) {
    String allowed = "an ISO 8601 duration from " + least + " to " + most;
    return parsed(
        key,
        defaultValue,
        allowed,
        text -> parseDuration(text).filter(d -> d.compareTo(least) >= 0 && d.compareTo(most) <= 0));
  }

  private static Optional<Duration> parseDuration(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A comma-separated list; an entry that the parser refuses is named in the error. */
  <T> List<T> list(
      String key, List<T> defaultValue, String allowed, Function<String, Optional<T>> parser) {
    Optional<String> text = text(key);
    if (text.isEmpty()) {
      return defaultValue;
    }
    return Arrays.stream(text.get().split(",", -1))
        .map(String::strip)
        .map(
            entry ->
                parser
                    .apply(entry)
                    .orElseThrow(
                        () ->
                            ConfigException.of(
                                PREFIX + key, entry, "a comma-separated list of " + allowed)))
        .toList();
  }

  /**
   * Names with our prefix that are set, as properties or environment variables, but that nothing
   * asked for: typing errors.
   */
  Set<String> unknown() {
    Set<String> unknown = source.environment().without(asked);
    for (String name : source.names()) {
      if (name.startsWith(PREFIX)
          && !asked.contains(name)
          && !source.environment().isListedAs(name)) {
        unknown.add(name);
      }
    }
    unknown.removeIf(source::isSpelling);
    return unknown;
  }

  /** The text of a setting that nothing asked for, for a message about it. */
  String textOfUnknown(String name) {
    return source.find(name).orElse("");
  }
}
