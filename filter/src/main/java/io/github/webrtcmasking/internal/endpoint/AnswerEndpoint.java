package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.AssessmentEvent;
import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.address.Reach;
import io.github.webrtcmasking.internal.assess.KeptAddresses;
import io.github.webrtcmasking.internal.check.DeploymentMonitor;
import io.github.webrtcmasking.internal.check.JudgedAnswer;
import io.github.webrtcmasking.internal.check.JudgedAnswer.PageHost;
import io.github.webrtcmasking.internal.check.JudgedAnswer.Run;
import io.github.webrtcmasking.internal.config.VantageConfig;
import io.github.webrtcmasking.internal.config.VantageConfig.Use;
import io.github.webrtcmasking.internal.endpoint.AnswerJudge.Judgement;
import io.github.webrtcmasking.internal.event.CollectorEvent;
import io.github.webrtcmasking.internal.event.DecodedEvent;
import io.github.webrtcmasking.internal.event.EventDecoder;
import io.github.webrtcmasking.internal.observation.AddressKeeping;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.session.OpenChallenge;
import io.github.webrtcmasking.internal.support.Ticker;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Receives the beacon: checks it, judges it, and stores the assessment in the session. */
final class AnswerEndpoint {

  private static final String CHALLENGE_HEADER = "X-Masking-Challenge";

  private final EndpointContext context;
  private final EventDecoder decoder;
  private final AnswerJudge judge;
  private final AnswerRate rate = new AnswerRate(Ticker.SYSTEM);
  private final LateChallenges late = new LateChallenges();
  private final DeploymentMonitor monitor;
  private final EndpointMeters meters;
  private final SelfEndpoint self;
  private final LadderEndpoint ladders;
  private final AddressKeeping keeping;

  AnswerEndpoint(
      EndpointContext context,
      DeploymentMonitor monitor,
      EndpointMeters meters,
      SelfEndpoint self,
      LadderEndpoint ladders) {
    this.context = context;
    this.monitor = monitor;
    this.meters = meters;
    this.self = self;
    this.ladders = ladders;
    this.decoder = new EventDecoder(context.jsonb());
    this.judge = new AnswerJudge(context);
    this.keeping = context.config().addresses();
  }

  /** Returns why the answer was refused; replies if it was accepted. */
  Optional<Refusal> handle(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Refusal> flaw = BodyReader.check(request);
    if (flaw.isPresent()) {
      return flaw;
    }
    Optional<Asked> known = asked(request).or(() -> askedLate(request));
    if (known.isEmpty()) {
      return Optional.of(Refusal.CHALLENGE_UNKNOWN);
    }
    HttpSession session = known.get().session();
    OpenChallenge challenge = known.get().challenge();
    if (!rate.admit(session)) {
      return Optional.of(Refusal.TOO_MANY_REQUESTS);
    }
    Optional<byte[]> body = BodyReader.read(request);
    if (body.isEmpty()) {
      return Optional.of(Refusal.TOO_LARGE);
    }
    return decoder
        .decode(body.get())
        .passTo(
            new DecodedEvent.Reader<>() {
              @Override
              public Optional<Refusal> accepted(CollectorEvent event) {
                return take(event, challenge, request, response, session);
              }

              @Override
              public Optional<Refusal> notJson() {
                return Optional.of(Refusal.NOT_JSON);
              }

              @Override
              public Optional<Refusal> notAnEvent() {
                return Optional.of(Refusal.NOT_AN_EVENT);
              }
            });
  }

  /** The challenge that is answered, and the session that it was given to. */
  private record Asked(HttpSession session, OpenChallenge challenge) {}

  private Optional<Asked> asked(HttpServletRequest request) {
    @Nullable HttpSession session = request.getSession(false);
    String id = request.getHeader(CHALLENGE_HEADER);
    return session == null || id == null
        ? Optional.empty()
        : context.sessions().find(session, id).map(challenge -> new Asked(session, challenge));
  }

  /**
   * Where several nodes may share the sessions, which is where the secret outlives one of them, an
   * answer can be faster than the copy of the session.
   */
  private Optional<Asked> askedLate(HttpServletRequest request) {
    boolean mayComeLate =
        context.config().vantage().keys().isLasting()
            && request.getRequestedSessionId() != null
            && request.getHeader(CHALLENGE_HEADER) != null;
    return mayComeLate ? late.await(() -> asked(request)) : Optional.empty();
  }

  private Optional<Refusal> take(
      CollectorEvent event,
      OpenChallenge asked,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpSession session) {
    Optional<HttpSide> http = context.clients().resolveWithHops(request);
    if (http.isEmpty()) {
      return Optional.of(Refusal.CHALLENGE_UNKNOWN);
    }
    Instant now = context.clock().instant();
    String network = context.network(session, http.get());
    // In a session of an earlier version, the line above may have renamed the networks.
    OpenChallenge challenge = context.sessions().find(session, asked.id()).orElse(asked);
    Route route = new Route(challenge, http.get(), context.sessions().naming(session));
    Judgement judgement = judge.judge(route, event, now);
    Assessment assessment =
        judgement.assessment().withAddresses(KeptAddresses.of(judgement.seen(), keeping));
    String visitor = VisitorName.of(http.get(), session, context.config().vantage().keys());
    JudgedAnswer answer =
        new JudgedAnswer(
            visitor, judgement.seen(), assessment, run(challenge, now), pageHost(request));
    String subject = context.check().subject(answer);
    Optional<Assessment> held =
        context.sessions().answer(session, challenge, network, assessment, subject);
    if (held.isEmpty()) {
      return Optional.of(Refusal.CHALLENGE_UNKNOWN);
    }
    Assessment told = context.check().revised(assessment, subject);
    Duration sinceChallenge = Duration.between(challenge.issuedAt(), now);
    meters.judged(judgement.seen(), told, sinceChallenge);
    self.note(session, http.get(), judgement.seen());
    AssessmentLog.write(told, sinceChallenge);
    // If an earlier judgement outweighs this one, there is no news.
    if (held.get().equals(told)) {
      context.news().publish(new AssessmentEvent(told, session));
    }
    monitor.note(answer);
    context.check().note(answer);
    ladders.reply(request, response, session, network, judgement.roundTrip());
    return Optional.empty();
  }

  private PageHost pageHost(HttpServletRequest request) {
    VantageConfig vantage = context.config().vantage();
    boolean byPage = vantage.use() != Use.NONE && vantage.host().equals(VantageConfig.PAGE_HOST);
    return byPage && Reach.of(request.getServerName()) != Reach.EVERYWHERE
        ? PageHost.OF_SITE
        : PageHost.ANY;
  }

  private Run run(OpenChallenge challenge, Instant now) {
    Duration taken = Duration.between(challenge.issuedAt(), now);
    return taken.compareTo(context.config().collectorTimeout()) < 0 ? Run.CUT_SHORT : Run.FULL;
  }
}
