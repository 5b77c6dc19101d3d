package io.github.webrtcmasking.testing.server;

import jakarta.servlet.Filter;

/**
 * A filter at its place in the chain, for dispatches of every kind.
 *
 * @param pattern of URLs, or the name of a servlet, {@code *} for all
 */
public record MappedFilter(String pattern, boolean byUrl, Filter filter) {

  public static MappedFilter url(String pattern, Filter filter) {
    return new MappedFilter(pattern, true, filter);
  }

  public static MappedFilter servlet(String name, Filter filter) {
    return new MappedFilter(name, false, filter);
  }
}
