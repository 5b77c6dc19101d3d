package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.browsers.Surroundings;
import java.util.ArrayDeque;
import java.util.Deque;

/** A browser's place on a host, with a door to the browser. */
record Seat(Namespace host, Deque<Passage> doors) implements AutoCloseable {
  static Seat on(Namespace host) {
    return new Seat(host, new ArrayDeque<>());
  }

  Surroundings surroundings() {
    return new Surroundings(host.inside(), this::open);
  }

  private int open(int port) {
    doors.push(Passage.to(host, port));
    return port;
  }

  @Override
  public void close() {
    doors.forEach(Passage::close);
  }
}
