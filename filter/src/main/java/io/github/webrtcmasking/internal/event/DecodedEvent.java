package io.github.webrtcmasking.internal.event;

/** The outcome of decoding a beacon's body. */
public sealed interface DecodedEvent {

  /** Calls the reader's method for this outcome, and returns its result. */
  <R> R passTo(Reader<R> reader);

  /**
   * Handles every outcome.
   *
   * @param <R> the result
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

  /** JSON, but not an event of docs/wire.md, or beyond its limits. */
  record NotAnEvent() implements DecodedEvent {
    @Override
    public <R> R passTo(Reader<R> reader) {
      return reader.notAnEvent();
    }
  }
}
