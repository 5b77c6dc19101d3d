package io.github.webrtcmasking.internal.event;

/** What a beacon's body turned out to be. */
public sealed interface DecodedEvent {

  /** An event. */
  record Accepted(CollectorEvent event) implements DecodedEvent {}

  /** Not JSON at all: not UTF-8, cut off, or trailing text. */
  record NotJson() implements DecodedEvent {}

  /** JSON, but not an event of the contract or beyond its limits. */
  record NotAnEvent() implements DecodedEvent {}
}
