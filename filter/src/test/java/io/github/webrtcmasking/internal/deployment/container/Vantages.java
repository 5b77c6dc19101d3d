package io.github.webrtcmasking.internal.deployment.container;

import java.util.List;

/** The vantages that run in this JVM. */
final class Vantages {

  private Vantages() {}

  /** The names of their threads. */
  static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("webrtc-masking"))
        .toList();
  }
}
