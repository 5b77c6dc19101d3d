package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.AssessmentEvent;
import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.check.EarlyEndCheck;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.roundtrip.Ladder;
import io.github.webrtcmasking.internal.roundtrip.LadderPaths;
import io.github.webrtcmasking.internal.roundtrip.RefinedAssessment;
import io.github.webrtcmasking.internal.roundtrip.RoundTripUse;
import io.github.webrtcmasking.internal.roundtrip.TcpRoundTrip;
import io.github.webrtcmasking.internal.support.Ticker;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Measures the round trip of the browser itself: the reply to an accepted answer is a redirect to a
 * redirect, and so on, which the browser follows without any script. The verdict is in the session
 * before the first one. Whoever does not follow keeps it as it is. Thread-safe.
 */
final class LadderEndpoint {

  /** Below the path of the endpoints; only the last step needs the session. */
  static final String STEP = "/round/";

  /** Below {@link #STEP}. */
  static final String LAST = "last/";

  /** What became of an attempt to measure. */
  enum Outcome {
    /** The browser was sent to the first redirect. */
    BEGUN,
    /** The round trip of the visitor's connection is not known. */
    CONNECTION_UNKNOWN,
    /** The connection ends before the browser, and the assessment says so. */
    ENDS_EARLIER,
    /** The connection does not end earlier, as far as can be seen. */
    ENDS_AT_BROWSER,
    /** Too few steps came over one connection, or it could not be read in the end. */
    INCOMPLETE,
    /** The step was of another process, another session or another network, or invented. */
    STRANGE,
    /** The step came too late. */
    LATE,
    /** It seems to end earlier, and so it does for most visitors: see the log. */
    DISTRUSTED
  }

  private final EndpointContext context;
  private final EndpointMeters meters;
  private final EarlyEndCheck check;
  private final RoundTripUse use;
  private final TcpSource source;
  private final Ticker ticker = Ticker.SYSTEM;
  private @Nullable LadderPaths paths;

  LadderEndpoint(EndpointContext context, EndpointMeters meters) {
    this.context = context;
    this.meters = meters;
    this.check = new EarlyEndCheck(context.config().vantage().keys());
    this.use = context.config().roundTrip().use();
    this.source = new TcpSource(context.clients(), context.config().roundTrip().header());
  }

  /**
   * Replies to an accepted answer.
   *
   * @param udp the round trip of the browser's packets from the address of the request, if known
   */
  void reply(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpSession session,
      String network,
      Optional<Duration> udp) {
    // Only browsers send an Origin (Fetch, section 3.2), and they follow redirects.
    if (use == RoundTripUse.OFF || request.getHeader("Origin") == null) {
      Replies.noContent(response);
      return;
    }
    Optional<TcpRoundTrip> tcp = source.read(request);
    if (tcp.isEmpty()) {
      meters.measured(Outcome.CONNECTION_UNKNOWN);
      Replies.noContent(response);
      return;
    }
    meters.measured(Outcome.BEGUN);
    long owner = paths().owner(session.getId(), network);
    Ladder ladder = Ladder.begun(tcp.get(), udp, owner, ticker.nanos());
    redirect(STEP.substring(1) + paths().write(ladder), request, response);
  }

  /** Replies to a step, whose path below {@link #STEP} is given. */
  void handle(String step, HttpServletRequest request, HttpServletResponse response) {
    if (step.startsWith(LAST)) {
      conclude(step.substring(LAST.length()), request, response);
    } else {
      follow(step, request, response);
    }
  }

  private void follow(String segment, HttpServletRequest request, HttpServletResponse response) {
    long now = ticker.nanos();
    Optional<Ladder> before = paths().read(segment);
    if (before.isEmpty() || before.get().isBeforeLast()) {
      end(Outcome.STRANGE, response);
    } else if (before.get().isLate(now)) {
      end(Outcome.LATE, response);
    } else {
      Ladder after = before.get().followed(source.connection(request), now);
      String last = after.isBeforeLast() ? LAST : "";
      redirect(last + paths().write(after.next(ticker.nanos())), request, response);
    }
  }

  /** Replies to the last step, and adds to the assessment what all steps show. */
  private void conclude(String segment, HttpServletRequest request, HttpServletResponse response) {
    long now = ticker.nanos();
    HttpSession session = request.getSession(false);
    Optional<HttpSide> http = context.clients().resolve(request);
    Optional<Ladder> before = paths().read(segment).filter(Ladder::isBeforeLast);
    if (before.isEmpty() || session == null || http.isEmpty()) {
      end(Outcome.STRANGE, response);
      return;
    }
    String network = context.network(session, http.get());
    if (before.get().owner() != paths().owner(session.getId(), network)) {
      end(Outcome.STRANGE, response);
      return;
    }
    if (before.get().isLate(now)) {
      end(Outcome.LATE, response);
      return;
    }
    Ladder climbed = before.get().followed(source.connection(request), now);
    Ladder read = source.read(request).map(tcp -> climbed.read(tcp.most())).orElse(climbed);
    AssessmentLog.measured(read);
    end(outcome(read.finding(), session, http.get(), network), response);
  }

  private Outcome outcome(
      Ladder.Finding finding, HttpSession session, HttpSide http, String network) {
    return switch (finding) {
      case CONNECTION_CHANGED, TCP_UNKNOWN -> Outcome.INCOMPLETE;
      case ENDS_AT_BROWSER -> {
        check.note(http.address(), false);
        yield Outcome.ENDS_AT_BROWSER;
      }
      case ENDS_EARLIER -> {
        check.note(http.address(), true);
        if (check.distrusts()) {
          yield Outcome.DISTRUSTED;
        }
        refine(session, network);
        yield Outcome.ENDS_EARLIER;
      }
    };
  }

  private void refine(HttpSession session, String network) {
    Instant now = context.clock().instant();
    RoundTripUse effect = check.hasSeenEnough() ? use : RoundTripUse.REASON;
    Optional<Assessment> told =
        context
            .sessions()
            .refine(session, network, now, judged -> RefinedAssessment.of(judged, effect));
    if (told.isPresent()) {
      AssessmentLog.refined(told.get());
      context.news().publish(new AssessmentEvent(told.get(), session));
    }
  }

  private void end(Outcome outcome, HttpServletResponse response) {
    meters.measured(outcome);
    Replies.noContent(response);
  }

  /** Relative, so that it is right behind proxies that rewrite paths. */
  private static void redirect(
      String to, HttpServletRequest request, HttpServletResponse response) {
    String path = request.getRequestURI();
    int parameters = path.indexOf(';', path.lastIndexOf('/') + 1);
    Replies.seeOther(response, to + (parameters < 0 ? "" : path.substring(parameters)));
  }

  /** Made at the first visit. */
  private synchronized LadderPaths paths() {
    LadderPaths known = paths;
    if (known == null) {
      byte[] key = new byte[LadderPaths.KEY_LENGTH];
      context.random().nextBytes(key);
      known = new LadderPaths(key);
      paths = known;
    }
    return known;
  }
}
