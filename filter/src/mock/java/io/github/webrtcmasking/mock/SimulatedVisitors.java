package io.github.webrtcmasking.mock;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.gate.ClearedNetworks;
import io.github.webrtcmasking.internal.gate.GateConfig;
import io.github.webrtcmasking.internal.gate.GateVisitors;
import io.github.webrtcmasking.internal.session.MaskingSessions;
import io.github.webrtcmasking.internal.session.NetworkNames;
import io.github.webrtcmasking.internal.session.OpenChallenge;
import io.github.webrtcmasking.internal.session.OpenChallenge.Offer;
import io.github.webrtcmasking.internal.session.Revision;
import io.github.webrtcmasking.internal.vantage.KeyRing;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import io.github.webrtcmasking.internal.vantage.VantageSecret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What sessions know of simulated visitors, in the filter's own form. */
final class SimulatedVisitors implements GateVisitors {

  /** Where a request comes from that does not say. */
  private static final String ADDRESS = "192.0.2.1";

  /** Where a session keeps what it knows of its networks; see docs/sessions.md. */
  private static final String MEMORY = "webrtc.masking.memory";

  private static final SecureRandom RANDOM = new SecureRandom();

  private final MaskingSessions sessions =
      new MaskingSessions(
          new NetworkNames(
              KeyRing.ofThisProcess(VantageKeys.derive(VantageSecret.random(RANDOM))), RANDOM),
          Revision.NONE,
          new ClearedNetworks(GateConfig.NONE)::isCleared);

  @Override
  public Assessment assessment(HttpServletRequest request) {
    Instant now = Instant.now();
    HttpSession session = request.getSession(false);
    Assessment said =
        session == null
            ? Assessment.pending(now)
            : sessions.refresh(session, network(session, request, now), now);
    MaskingSessions.publish(said, request);
    return said;
  }

  @Override
  public Optional<String> network(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false))
        .map(session -> network(session, request, Instant.now()));
  }

  private String network(HttpSession session, HttpServletRequest request, Instant now) {
    IpAddress address =
        Optional.ofNullable(request.getRemoteAddr())
            .flatMap(IpLiterals::parse)
            .or(() -> IpLiterals.parse(ADDRESS))
            .orElseThrow();
    return sessions.network(session, address, now);
  }

  Assessment answer(HttpServletRequest request, Assessment judged) {
    HttpSession session = request.getSession();
    Instant now = Instant.now();
    OpenChallenge challenge = challenge(network(session, request, now), now);
    if (!sessions.open(session, challenge)) {
      // Whoever is judged is not asked again, so the test begins this visitor anew.
      session.removeAttribute(MEMORY);
      challenge = challenge(network(session, request, now), now);
      sessions.open(session, challenge);
    }
    sessions.answer(session, challenge, challenge.network(), judged, "");
    return assessment(request);
  }

  private static OpenChallenge challenge(String network, Instant now) {
    return new OpenChallenge(UUID.randomUUID().toString(), "", 0, network, now, Offer.VANTAGE);
  }
}
