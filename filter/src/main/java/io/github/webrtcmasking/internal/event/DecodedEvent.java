package io.github.webrtcmasking.internal.event;

/** What a beacon's body turned out to be. */
public sealed interface DecodedEvent {

  /** What the reader's method for this answers. */
  <R> R passTo(Reader<R> reader);

  /**
   * Whoever has an answer to everything that a body may turn out to be.
   *
   * @param <R> the answer
   */
  interface Reader<R> {

    /** Called for {@link Accepted}. */
    R accepted(CollectorEvent event);

    /** Called for {@link NotJson}. */
    R notJson();

    /** Called for {@link NotAnEvent}. */
    R notAnEvent();
  }

  /** An event. */
  record Accepted(CollectorEvent event) implements DecodedEvent {
    @Override
    public <R> R passTo(Reader<R> reader) {
      return reader.accepted(event);
    }
  }

  /** Not JSON at all: not UTF-8, cut off, or trailing text. */
  record NotJson() implements DecodedEvent {
    @Override
    public <R> R passTo(Reader<R> reader) {
      return reader.notJson();
    }
  }

  /** JSON, but not an event of the contract or beyond its limits. */
  record NotAnEvent() implements DecodedEvent {
    @Override
    public <R> R passTo(Reader<R> reader) {
      return reader.notAnEvent();
    }
  }
}
