package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.internal.check.SelfCheck;
import io.github.webrtcmasking.internal.config.MaskingConfig;
import io.github.webrtcmasking.internal.listener.AssessmentNews;
import io.github.webrtcmasking.internal.lookup.NetworkLookup;
import io.github.webrtcmasking.internal.observation.ClientAddressResolver;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.session.MaskingSessions;
import io.github.webrtcmasking.internal.vantage.ProofSource;
import jakarta.json.bind.Jsonb;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What the endpoints of one web application work with.
 *
 * @param config the application's configuration
 * @param sessions where challenges and assessments are kept
 * @param clients tells where requests come from
 * @param vantage where proofs come from
 * @param jsonb maps events and challenges, once there is a visitor
 * @param clock tells the time
 * @param random makes challenges
 * @param lookup knows about networks
 * @param check finds out whether differences come from the deployment itself
 * @param news tells the application about new assessments
 */
public record EndpointContext(
    MaskingConfig config,
    MaskingSessions sessions,
    ClientAddressResolver clients,
    ProofSource vantage,
    Supplier<Jsonb> jsonb,
    Clock clock,
    SecureRandom random,
    NetworkLookup lookup,
    SelfCheck check,
    AssessmentNews news) {

  /** The session's name of the network that a request comes from. */
  public String network(HttpSession session, HttpSide http) {
    return sessions.network(session, http.address(), clock.instant());
  }
}
