package io.github.webrtcmasking.testing;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.event.Candidate;
import io.github.webrtcmasking.internal.event.CollectorEvent.Completion;
import io.github.webrtcmasking.internal.event.CollectorEvent.Gathered;
import java.util.List;
import java.util.Set;

/** Events of browsers that gathered candidates. All tests make them here, whatever is in one. */
public final class GatheredEvents {

  private GatheredEvents() {}

  /** Gathering ended by itself, and nothing is listed beside the lines. */
  public static Gathered complete(List<Candidate> lines) {
    return complete(lines, Set.of());
  }

  /** Gathering ended by itself. */
  public static Gathered complete(List<Candidate> lines, Set<IpAddress> listed) {
    return new Gathered(lines, listed, Completion.COMPLETE);
  }

  /** The time was over first. */
  public static Gathered cutShort(List<Candidate> lines) {
    return new Gathered(lines, Set.of(), Completion.TIMED_OUT);
  }
}
