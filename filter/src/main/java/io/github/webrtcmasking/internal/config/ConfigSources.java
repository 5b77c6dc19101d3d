package io.github.webrtcmasking.internal.config;

/** The sources that are asked for our settings. */
public enum ConfigSources {
  /**
   * System properties, environment, {@code microprofile-config.properties}, and those that the
   * server adds. None of them is code of the application.
   */
  DEFAULT,
  /**
   * Also those that the application provides as services. They are created before the application
   * runs.
   */
  DISCOVERED
}
