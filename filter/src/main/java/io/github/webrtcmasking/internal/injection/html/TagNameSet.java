package io.github.webrtcmasking.internal.injection.html;

import java.util.stream.Stream;

/** A small set of {@link TagName}s. */
final class TagNameSet {
  private final long[] all;

  private TagNameSet(long[] all) {
    this.all = all;
  }

  static TagNameSet of(String... names) {
    return new TagNameSet(Stream.of(names).mapToLong(TagName::of).toArray());
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
