package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.config.VantageConfig;
import io.github.webrtcmasking.internal.vantage.ProofSource;
import io.github.webrtcmasking.internal.vantage.SeenAddress;
import io.github.webrtcmasking.internal.vantage.Vantage;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds an application's vantage: none before the start, after the close, and if the vantage runs
 * elsewhere.
 */
final class VantageSlot implements ProofSource, AutoCloseable {

  private volatile @Nullable Vantage vantage;
  private volatile OptionalInt elsewhere = OptionalInt.empty();

  void start(VantageConfig config, Clock clock, SecureRandom random) {
    switch (config.use()) {
      case EMBEDDED -> vantage = Vantage.startUntold(config.socket(), config.keys(), clock, random);
      case ELSEWHERE -> elsewhere = OptionalInt.of(config.socket().port());
      case NONE -> elsewhere = OptionalInt.empty();
    }
  }

  @Override
  public OptionalInt listeningPort() {
    Vantage current = vantage;
    return current != null && current.isListening() ? OptionalInt.of(current.port()) : elsewhere;
  }

  /** Where visitors' packets are seen, in words for the operator. */
  String place(VantageConfig config) {
    Vantage current = vantage;
    String named =
        config.host().equals(VantageConfig.PAGE_HOST) ? "" : ", visitors use " + config.host();
    return switch (config.use()) {
      case EMBEDDED -> (current == null ? "closed" : current.place()) + named;
      case ELSEWHERE ->
          "elsewhere, UDP port "
              + config.socket().port()
              + (named.isEmpty() ? " of the page's host" : named);
      case NONE -> "none";
    };
  }

  /** How often the vantage recovered from an error that interrupted its work. */
  long crashes() {
    Vantage current = vantage;
    return current == null ? 0 : current.crashes();
  }

  @Override
  public Set<SeenAddress> seenFor(String challengeId) {
    Vantage current = vantage;
    return current == null ? Set.of() : current.seenFor(challengeId);
  }

  @Override
  public Optional<Duration> roundTrip(String challengeId, IpAddress address) {
    Vantage current = vantage;
    return current == null ? Optional.empty() : current.roundTrip(challengeId, address);
  }

  @Override
  public void visitorFrom(IpAddress http) {
    Vantage current = vantage;
    if (current != null) {
      current.visitorFrom(http);
    }
  }

  @Override
  public void close() {
    Vantage current = vantage;
    vantage = null;
    elsewhere = OptionalInt.empty();
    if (current != null) {
      current.close();
    }
  }
}
