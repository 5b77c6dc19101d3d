package io.github.webrtcmasking.internal.event;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.util.List;
import java.util.Set;

/** The collector's report, checked and parsed. Everything in it is a claim, not a proof. */
public sealed interface CollectorEvent {

  /** Calls the reader's method for this event. */
  void passTo(Reader reader);

  /** Handles every event. */
  interface Reader {

    /** Called for {@link Gathered}. */
    void gathered(Gathered event);

    /** Called for {@link Failed}. */
    void failed(Failed event);
  }

  /**
   * The browser gathered candidates (event type {@code context.webrtc.ips}).
   *
   * @param candidates every line that parsed
   * @param listed the public addresses that the collector listed beside the lines
   * @param completion whether gathering ended by itself
   */
  record Gathered(List<Candidate> candidates, Set<IpAddress> listed, Completion completion)
      implements CollectorEvent {
    public Gathered {
      candidates = List.copyOf(candidates);
      listed = Set.copyOf(listed);
    }

    @Override
    public void passTo(Reader reader) {
      reader.gathered(this);
    }

    @Override
    public String toString() {
      return "Gathered[" + candidates.size() + " candidates, " + completion + "]";
    }
  }

  /** The browser could not gather (event type {@code context.webrtc.error}). */
  record Failed(Failure failure) implements CollectorEvent {
    @Override
    public void passTo(Reader reader) {
      reader.failed(this);
    }
  }

  /** How gathering ended. */
  enum Completion {
    /** By itself. */
    COMPLETE,
    /** At the time limit, or because the page was hidden first. */
    TIMED_OUT
  }

  /** Why there are no candidates. */
  enum Failure {
    /** The browser has no WebRTC, or refuses it. */
    UNAVAILABLE,
    /** Nothing came within the time limit. */
    TIMED_OUT
  }
}
