package io.github.webrtcmasking.internal.event;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.util.List;
import java.util.Set;

/** What the collector reports, checked and parsed. All of it is claimed, none of it proven. */
public sealed interface CollectorEvent {

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
    public String toString() {
      return "Gathered[" + candidates.size() + " candidates, " + completion + "]";
    }
  }

  /** The browser could not gather (event type {@code context.webrtc.error}). */
  record Failed(Failure failure) implements CollectorEvent {}

  /** How gathering ended. */
  enum Completion {
    /** By itself. */
    COMPLETE,
    /** By the time limit, or because the page was hidden first. */
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
