package io.github.webrtcmasking.internal.vantage;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.time.Duration;
import java.util.Optional;

/** The outcome of opening a relay address. Internal: not part of the API. */
public sealed interface SealReading {

  /** Calls the reader's method for this outcome. */
  void passTo(Reader reader);

  /** Handles every outcome. */
  interface Reader {

    /** Called for {@link Opened}. */
    void opened(SeenAddress seen);

    /** Called for {@link Broken}. */
    void broken();

    /** Called for {@link NotOurs}. */
    void notOurs();
  }

  /**
   * What the round trip of the packets from that address was at most; empty if it tells nothing of
   * such packets.
   */
  default Optional<Duration> roundTripFrom(IpAddress address) {
    return Optional.empty();
  }

  /**
   * Our vantage saw this address for this user name.
   *
   * @param roundTrip what the round trip of the packets was at most, if known
   */
  record Opened(SeenAddress seen, Optional<Duration> roundTrip) implements SealReading {

    @Override
    public Optional<Duration> roundTripFrom(IpAddress address) {
      return roundTrip.filter(known -> seen.address().equals(address.subscriber()));
    }

    @Override
    public void passTo(Reader reader) {
      reader.opened(seen);
    }
  }

  /** It has the form of our seals, but no key holder made it for this user name. */
  record Broken() implements SealReading {
    @Override
    public void passTo(Reader reader) {
      reader.broken();
    }
  }

  /** An ordinary relay address of some other server. */
  record NotOurs() implements SealReading {
    @Override
    public void passTo(Reader reader) {
      reader.notOurs();
    }
  }
}
