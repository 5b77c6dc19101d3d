package io.github.webrtcmasking.internal.config;

import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.VantageSettings;

/**
 * The settings of the vantage.
 *
 * @param use whether there is a vantage, and where it runs
 * @param socket where it listens
 * @param host the host name or address in challenges; {@value #PAGE_HOST} stands for the page's
 * @param keys the secrets' keys
 */
public record VantageConfig(Use use, VantageSettings socket, String host, KeyRing keys) {

  /** The placeholder that the collector replaces with the page's host name. */
  public static final String PAGE_HOST = "{host}";

  /** Where the vantage runs. */
  public enum Use {
    /** In this application. */
    EMBEDDED,
    /** Somewhere else, with the same secret. This application only sends visitors there. */
    ELSEWHERE,
    /** There is no vantage. */
    NONE
  }
}
