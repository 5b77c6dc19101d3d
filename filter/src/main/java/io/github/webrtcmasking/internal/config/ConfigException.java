package io.github.webrtcmasking.internal.config;

import java.io.Serial;
import java.util.Locale;

/**
 * A setting that cannot be obeyed. Its message names the setting, the value and what is allowed.
 */
public final class ConfigException extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1L;

  private ConfigException(String message) {
    super(message);
  }

  /** For a value that is not allowed. It is shown, but for one whose name speaks of a secret. */
  static ConfigException of(String name, String value, String allowed) {
    if (name.toLowerCase(Locale.ROOT).contains("secret")) {
      return ofSecret(name, allowed); // Perhaps a secret under a name that is misspelt.
    }
    return new ConfigException(name + " = '" + value + "': allowed is " + allowed);
  }

  /** For a missing setting that another setting makes necessary. */
  static ConfigException missing(String name, String needed) {
    return new ConfigException(name + " is not set: needed is " + needed);
  }

  /** For a setting whose value is secret. */
  static ConfigException ofSecret(String name, String allowed) {
    return new ConfigException(name + " (value not shown): allowed is " + allowed);
  }
}
