package io.github.webrtcmasking.internal.install;

import java.util.Set;

/**
 * What a WAR file has in it, as far as it matters to the filter.
 *
 * @param kind whether it is a WAR file at all
 * @param ours entries in {@code WEB-INF/lib} that are versions of our jar
 * @param unpacked whether our classes are in {@code WEB-INF/classes}
 * @param signatures entries that sign the file
 * @param api what its own classes are made for
 * @param leftOut whether its {@code web.xml} leaves our jar out of an absolute ordering
 * @param bringsJsonb whether it has JSON-B with an implementation
 */
record WarContent(
    Kind kind,
    Set<String> ours,
    boolean unpacked,
    Set<String> signatures,
    ServletApi api,
    boolean leftOut,
    boolean bringsJsonb) {

  /** What a zip file is. */
  enum Kind {
    WAR,
    /** An archive with applications in it. */
    EAR,
    /** A library, or a program. */
    JAR,
    OTHER
  }

  WarContent {
    ours = Set.copyOf(ours);
    signatures = Set.copyOf(signatures);
  }
}
