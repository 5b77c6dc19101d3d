package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.support.Ticker;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What requests of the last minute have read out of sessions. Most requests of a visitor find
 * everything as the one before has left it, and reading it anew would cost more than all our other
 * work for a page. Thread-safe.
 */
final class RecentReadings {

  /** As many visitors as ask for several pages within a minute at a busy shop. */
  private static final int MOST = 1024;

  private final Memo<String, MaskingState> states =
      new Memo<>(MOST, Ticker.SYSTEM, StateText::read);
  private final Memo<Said, Map<String, Object>> maps =
      new Memo<>(MOST, Ticker.SYSTEM, said -> AssessmentMap.of(said.assessment));
  private final Memo<Asked, Optional<String>> networks;

  /** A naming as a session stores it, and an address whose network it is to name. */
  private record Asked(String naming, IpAddress address) {}

  /** An assessment, and whether it was cleared, which its equality does not tell. */
  private record Said(Assessment assessment, boolean advised) {}

  /** None yet. */
  RecentReadings(NetworkNames names) {
    networks =
        new Memo<>(
            MOST,
            Ticker.SYSTEM,
            asked -> names.read(asked.naming).map(naming -> naming.name(asked.address)));
  }

  /** What {@link StateText} reads. */
  MaskingState state(String text) {
    return states.of(text);
  }

  /** The name that a stored naming gives to the address's network; empty if it cannot be read. */
  Optional<String> network(String naming, IpAddress address) {
    return networks.of(new Asked(naming, address));
  }

  /** Whether the value of a session's attribute is the assessment's {@link AssessmentMap}. */
  boolean isMapOf(Assessment said, @Nullable Object attribute) {
    // The application may change what lies in a session, so each session gets a map of its own.
    return maps.of(new Said(said, said.isSecondStepAdvised())).equals(attribute);
  }
}
