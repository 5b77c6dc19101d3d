package io.github.webrtcmasking.internal.config;

/** Which sources of MicroProfile Config are asked for our settings. */
public enum ConfigSources {
  /**
   * System properties, environment, {@code microprofile-config.properties}, and what the server
   * adds to them. None of them is code of the application.
   */
  DEFAULT,
  /** Those that the application brings as services as well, made before it runs. */
  DISCOVERED
}
