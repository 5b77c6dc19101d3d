package io.github.webrtcmasking.internal.session;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.support.Ticker;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * What requests of the last minute have read out of sessions. Most requests of a visitor find
 * everything as the one before has left it, and reading it anew would cost more than all our other
 * work for a page. No address is kept. Thread-safe.
 */
final class RecentReadings {

  /** As many visitors as ask for several pages within a minute at a busy shop. */
  private static final int MOST = 1024;

  /** Several times what we write for a visitor of several networks. What is longer is not kept. */
  private static final int LONGEST = 2048;

  private static final long LIFETIME_NANOS = 60_000_000_000L;

  private final Memo<String, MaskingState> states = new Memo<>(MOST);
  private final Memo<Said, Map<String, Object>> maps = new Memo<>(MOST);
  private final Memo<Asked, Optional<String>> networks = new Memo<>(MOST);
  private final NetworkNames names;
  private final Ticker ticker;
  private final long began;
  private final long key = ThreadLocalRandom.current().nextLong();
  private final long factor = ThreadLocalRandom.current().nextLong() | 1;

  /** A naming as a session stores it, and a network as a number that only we know. */
  private record Asked(String naming, IpAddress.Family family, long network) {}

  /** An assessment, and whether it was cleared, which its equality does not tell. */
  private record Said(Assessment assessment, boolean advised) {}

  /** None yet. */
  RecentReadings(NetworkNames names, Ticker ticker) {
    this.names = names;
    this.ticker = ticker;
    this.began = ticker.nanos();
  }

  /** Whether all this is to be forgotten. */
  boolean isOld() {
    return ticker.nanos() - began > LIFETIME_NANOS;
  }

  /** What {@link StateText} reads. */
  MaskingState state(String text) {
    return text.length() > LONGEST ? StateText.read(text) : states.of(text, StateText::read);
  }

  /** The name that a stored naming gives to the address's network; empty if it cannot be read. */
  Optional<String> network(String naming, IpAddress address) {
    // Each network has another number, because the factor is odd.
    long network = (address.prefix().leadingBits() ^ key) * factor;
    return networks.of(
        new Asked(naming, address.family(), network),
        asked -> names.read(naming).map(known -> known.name(address)));
  }

  /**
   * Whether the value of a session's attribute is the assessment's {@link AssessmentMap}.
   *
   * @param text what the assessment was read from
   */
  boolean isMapOf(Assessment said, String text, @Nullable Object attribute) {
    // The application may change what lies in a session, so each session gets a map of its own.
    Map<String, Object> map =
        text.length() > LONGEST
            ? AssessmentMap.of(said)
            : maps.of(
                new Said(said, said.isSecondStepAdvised()),
                asked -> AssessmentMap.of(asked.assessment));
    return map.equals(attribute);
  }
}
