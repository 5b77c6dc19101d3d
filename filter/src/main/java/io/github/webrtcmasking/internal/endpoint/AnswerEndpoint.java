package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.event.CollectorEvent;
import io.github.webrtcmasking.internal.event.DecodedEvent;
import io.github.webrtcmasking.internal.event.EventDecoder;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.session.OpenChallenge;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the beacon: checks it, judges it, and stores the assessment in the session. */
final class AnswerEndpoint {

  private static final Logger LOG = System.getLogger(AnswerEndpoint.class.getName());

  private static final String CHALLENGE_HEADER = "X-Masking-Challenge";

  private final EndpointContext context;
  private final EventDecoder decoder;
  private final AnswerJudge judge;
  private final AnswerRate rate = new AnswerRate();

  AnswerEndpoint(EndpointContext context) {
    this.context = context;
    this.decoder = new EventDecoder(context.jsonb());
    this.judge = new AnswerJudge(context.config().vantage().keys(), context.vantage());
  }

  /** Why the answer was refused, or empty if it was taken. */
  Optional<Refusal> handle(HttpServletRequest request) throws IOException {
    Optional<Refusal> flaw = BodyReader.check(request);
    if (flaw.isPresent()) {
      return flaw;
    }
    HttpSession session = request.getSession(false);
    Optional<OpenChallenge> challenge = challenge(request, session);
    if (session == null || challenge.isEmpty()) {
      return Optional.of(Refusal.CHALLENGE_UNKNOWN);
    }
    if (!rate.admits(session, context.clock().instant())) {
      return Optional.of(Refusal.TOO_MANY_REQUESTS);
    }
    Optional<byte[]> body = BodyReader.read(request);
    if (body.isEmpty()) {
      return Optional.of(Refusal.TOO_LARGE);
    }
    DecodedEvent decoded = decoder.decode(body.get());
    if (decoded instanceof DecodedEvent.Accepted accepted) {
      return take(accepted.event(), challenge.get(), request, session);
    }
    return Optional.of(
        decoded instanceof DecodedEvent.NotJson ? Refusal.NOT_JSON : Refusal.NOT_AN_EVENT);
  }

  private Optional<OpenChallenge> challenge(
      HttpServletRequest request, @Nullable HttpSession session) {
    String id = request.getHeader(CHALLENGE_HEADER);
    return session == null || id == null ? Optional.empty() : context.sessions().find(session, id);
  }

  private Optional<Refusal> take(
      CollectorEvent event,
      OpenChallenge challenge,
      HttpServletRequest request,
      HttpSession session) {
    Optional<HttpSide> http = context.clients().resolve(request);
    if (http.isEmpty()) {
      return Optional.of(Refusal.CHALLENGE_UNKNOWN);
    }
    Instant now = context.clock().instant();
    Assessment assessment = judge.judge(challenge, http.get(), event, now);
    if (!context.sessions().answer(session, challenge, context.network(http.get()), assessment)) {
      return Optional.of(Refusal.CHALLENGE_UNKNOWN);
    }
    LOG.log(Level.DEBUG, () -> "Assessed a visitor: " + assessment);
    return Optional.empty();
  }
}
