package io.github.webrtcmasking.assessment;

import io.github.webrtcmasking.internal.support.Sentences;
import java.util.Locale;

/**
 * The sentences of our constants. {@code reason.PROVEN} is the key of what a support agent reads,
 * {@code reason.PROVEN.visitor} of what the visitor reads.
 */
final class Described {

  private static final String VISITOR = ".visitor";

  private Described() {}

  static String toSupport(Enum<?> constant, Locale language) {
    return Sentences.in(language).get(key(constant));
  }

  static String toVisitor(Enum<?> constant, Locale language) {
    return Sentences.in(language).get(key(constant) + VISITOR);
  }

  private static String key(Enum<?> constant) {
    String kind = constant.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
    return kind + "." + constant.name();
  }
}
