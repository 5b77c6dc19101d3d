package io.github.webrtcmasking.internal.injection;

import java.util.stream.Stream;

/** A few names, as {@link TagName}s. */
final class Names {
  private final long[] all;

  private Names(long[] all) {
    this.all = all;
  }

  static Names of(String... names) {
    return new Names(Stream.of(names).mapToLong(TagName::of).toArray());
  }

  boolean contains(long name) {
    for (long one : all) {
      if (one == name) {
        return true;
      }
    }
    return false;
  }
}
