package io.github.webrtcmasking.lab;

import java.util.ArrayDeque;
import java.util.Deque;

/** Keeps the desk of the last situation for those after it that need the same. */
final class Desks implements AutoCloseable {
  private final Deque<VisitorDesk> kept = new ArrayDeque<>();

  /** The kept desk where it suits, else a new one. */
  VisitorDesk desk(Situation situation, LaboratoryNetwork network) {
    if (kept.isEmpty() || !kept.getFirst().suits(situation)) {
      close();
      kept.push(VisitorDesk.in(situation, network));
    }
    return kept.getFirst();
  }

  /** Keeps nothing any more. */
  @Override
  public void close() {
    while (!kept.isEmpty()) {
      kept.pop().close();
    }
  }
}
