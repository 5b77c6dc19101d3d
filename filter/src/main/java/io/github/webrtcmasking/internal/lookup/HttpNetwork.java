package io.github.webrtcmasking.internal.lookup;

/**
 * What is known of the HTTP address's network beside its traits, in words.
 *
 * @param relay the name of the relay that it is an exit of; empty if that is not known
 */
public record HttpNetwork(String relay) {

  /** Nothing is known. */
  public static final HttpNetwork UNKNOWN = new HttpNetwork("");
}
