package io.github.webrtcmasking.internal.config;

import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.VantageSettings;

/**
 * The settings of the vantage.
 *
 * @param use whether there is one
 * @param socket where it listens
 * @param host the host name or address that challenges name, {@value #PAGE_HOST} for the page's
 * @param keys the secrets' keys
 */
public record VantageConfig(Use use, VantageSettings socket, String host, KeyRing keys) {

  /** What the collector replaces with the page's host name. */
  public static final String PAGE_HOST = "{host}";

  /** Where the vantage runs. */
  public enum Use {
    /** It runs in this application. */
    EMBEDDED,
    /**
     * It runs somewhere else, under the same secret; this application only sends visitors there.
     */
    ELSEWHERE,
    /** There is none. */
    NONE
  }
}
