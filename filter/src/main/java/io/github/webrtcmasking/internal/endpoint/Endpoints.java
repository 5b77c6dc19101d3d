package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.internal.check.DeploymentMonitor;
import io.github.webrtcmasking.internal.check.MissingStep;
import io.github.webrtcmasking.internal.check.ReachMonitor;
import io.github.webrtcmasking.internal.config.VantageConfig;
import io.github.webrtcmasking.internal.config.VantageConfig.Use;
import io.github.webrtcmasking.internal.injection.LastPages.LastPage;
import io.github.webrtcmasking.internal.observation.ClientAddressResolver;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.shield.ShieldMode;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.MappedPath;
import io.github.webrtcmasking.internal.support.Once;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.function.Function;

/** All endpoints of one web application, below one path. Thread-safe. */
public final class Endpoints {

  private static final Logger LOG = Loggers.of(Endpoints.class);

  /** The collector's name below the path. */
  public static final String SCRIPT = "/probe.js";

  /** The name of the script that waits for consent and then loads the collector. */
  public static final String CONSENT_SCRIPT = "/consent.js";

  /** The name of the script that asks for consent and then loads the collector. */
  public static final String ASKING_SCRIPT = "/ask.js";

  private static final String QUESTION = "/ask.json";

  /** The shield's name below the path. */
  public static final String SHIELD = "/shield.js";

  /** The page with the verdict of one's own session. */
  public static final String SELF = "/self";

  private static final String POSTING = "POST";
  private static final String READING = "GET, HEAD";
  private static final String STEPPING = "GET";

  private static final String CHALLENGE = "/challenge";
  private static final String ANSWER = "/answer";

  private final String path;
  private final RequestGuard guard = new RequestGuard();
  private final ScriptEndpoint script = ScriptEndpoint.of("probe.js");
  private final ScriptEndpoint consent = ScriptEndpoint.of("consent.js");
  private final ScriptEndpoint asking = ScriptEndpoint.of("ask.js");
  private final QuestionEndpoint question;
  private final EndpointMeters meters = new EndpointMeters();
  private final Optional<ScriptEndpoint> shield;
  private final ChallengeEndpoint challenges;
  private final DeploymentMonitor monitor;
  private final AnswerEndpoint answers;
  private final LadderEndpoint ladders;
  private final SelfEndpoint self;
  private final Optional<ScriptEndpoint> selfScript;
  private final ClientAddressResolver clients;
  private final ReachMonitor reach;
  private final Once told = new Once();
  private final Once kept = new Once();

  /** Endpoints that work with the given parts, and know of no pages. */
  public Endpoints(EndpointContext context) {
    this(context, session -> Optional.empty());
  }

  /**
   * Endpoints that work with the given parts.
   *
   * @param lastPages tells of the last page of a session
   */
  public Endpoints(EndpointContext context, Function<HttpSession, Optional<LastPage>> lastPages) {
    this.path = context.config().path();
    this.question = new QuestionEndpoint(context.config().privacy(), context.jsonb());
    this.challenges = new ChallengeEndpoint(context, meters);
    this.shield =
        Optional.of(context.config().shield().mode())
            .filter(mode -> mode != ShieldMode.OFF)
            .map(mode -> ScriptEndpoint.of(mode.script()));
    this.monitor =
        new DeploymentMonitor(
            context.vantage(),
            server(context.config().vantage()),
            context.config().vantage().keys());
    this.clients = context.clients();
    this.reach = new ReachMonitor(path, context.config().vantage().keys());
    this.self = new SelfEndpoint(context, monitor, lastPages);
    this.selfScript =
        context.config().showsOwnVerdict()
            ? Optional.of(ScriptEndpoint.forFew("self.js"))
            : Optional.empty();
    this.ladders = new LadderEndpoint(context, meters);
    this.answers = new AnswerEndpoint(context, monitor, meters, self, ladders);
  }

  /** Where the vantage is, for warnings about it. */
  private static String server(VantageConfig vantage) {
    if (vantage.use() != Use.ELSEWHERE) {
      return DeploymentMonitor.HERE;
    }
    return vantage.host().equals(VantageConfig.PAGE_HOST)
        ? "the vantage on the page's host"
        : "the vantage at " + vantage.host() + " (webrtc.masking.vantage.host)";
  }

  /** Whether the request is for an endpoint, to whichever servlet it is mapped. */
  public boolean owns(HttpServletRequest request) {
    String target = MappedPath.of(request);
    return target.startsWith(path)
        && (target.length() == path.length() || target.charAt(path.length()) == '/');
  }

  /** Whether the request is for an endpoint that uses the session. */
  public boolean needsSession(HttpServletRequest request) {
    String target = MappedPath.of(request);
    return target.equals(path + CHALLENGE)
        || target.equals(path + ANSWER)
        || target.startsWith(path + LadderEndpoint.STEP + LadderEndpoint.LAST)
        || isSelf(request);
  }

  /** Whether the request is for the page with one's own verdict, by somebody who may see it. */
  private boolean isSelf(HttpServletRequest request) {
    return MappedPath.of(request).equals(path + SELF) && self.admits(request);
  }

  /** Refuses a request that must not touch a session; returns whether it did. */
  public boolean refuseIfFlawed(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Refusal> refusal = flaw(request);
    if (refusal.isPresent()) {
      count(refusal.get(), request);
      refuse(refusal.get(), methods(request), response);
    }
    return refusal.isPresent();
  }

  private Optional<Refusal> flaw(HttpServletRequest request) {
    if (isSelf(request)) {
      return self.flaw(request);
    }
    return isStep(request) ? guard.flawOfStep(request) : guard.flaw(request);
  }

  private void count(Refusal refusal, HttpServletRequest request) {
    if (isAnswer(request)) {
      answerRefused(refusal, request);
    } else if (!isSelf(request) && !isStep(request)) {
      challengeRefused(refusal, request);
    }
  }

  /** Notes that a filter of the application answered a request for an endpoint itself. */
  public void keptByFilters() {
    meters.failed();
    if (kept.take()) {
      LOG.log(
          Level.WARNING,
          "A filter of the application answered a request of the collector below {0}, so such"
              + " visitors are not assessed. Let that filter pass {0}/* without a login and without"
              + " a token (Spring Security: permitAll; Shiro: anon), or put an entry of the WebRTC"
              + " masking filter into web.xml, in front of that filter and behind the one that"
              + " replaces the session",
          path);
    }
  }

  /** What the answers of all visitors say about the deployment. */
  public DeploymentMonitor monitor() {
    return monitor;
  }

  /** Watches whether browsers come back for the next step after each that they were sent. */
  public ReachMonitor reach() {
    return reach;
  }

  /** The counts so far. */
  public EndpointMeters meters() {
    return meters;
  }

  /** How many requests named another origin than their host. */
  public long foreignOrigins() {
    return guard.foreignOrigins();
  }

  /**
   * Answers a request that is {@link #owns owned}; returns whether it was an answer that was not
   * refused.
   */
  public boolean handle(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Refusal> refusal;
    try {
      refusal = dispatch(request, response);
    } catch (RuntimeException | LinkageError | ServiceConfigurationError | VirtualMachineError e) {
      // The collector does nothing with the reply, so no error page is needed. An error is of a
      // library that does not fit: JSON-B is made when the first visitor needs it.
      meters.failed();
      logOnce(e);
      Replies.noContent(response);
      return isAnswer(request);
    }
    if (refusal.isPresent()) {
      refuse(refusal.get(), methods(request), response);
    }
    return refusal.isEmpty() && isAnswer(request);
  }

  private String methods(HttpServletRequest request) {
    if (isStep(request)) {
      return STEPPING;
    }
    return isSelf(request) ? READING : POSTING;
  }

  private boolean isStep(HttpServletRequest request) {
    return MappedPath.of(request).startsWith(path + LadderEndpoint.STEP);
  }

  private static void refuse(Refusal refusal, String methods, HttpServletResponse response)
      throws IOException {
    if (refusal == Refusal.METHOD_NOT_ALLOWED) {
      response.setHeader("Allow", methods);
    }
    LOG.log(Level.DEBUG, () -> "Refused a request: " + refusal);
    Replies.refuse(response, refusal);
  }

  private boolean isAnswer(HttpServletRequest request) {
    return MappedPath.of(request).equals(path + ANSWER);
  }

  /** Warns once. A session that has just ended is no reason for a warning. */
  private void logOnce(Throwable failure) {
    boolean isNews = !(failure instanceof IllegalStateException) && told.take();
    LOG.log(
        isNews ? Level.WARNING : Level.DEBUG,
        "An endpoint failed with {0}; further failures are counted only",
        failure instanceof Error ? failure : failure.getClass().getName());
  }

  private Optional<Refusal> dispatch(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = MappedPath.of(request).substring(path.length());
    if (name.startsWith(LadderEndpoint.STEP)) {
      return step(name.substring(LadderEndpoint.STEP.length()), request, response);
    }
    return switch (name) {
      case SCRIPT -> {
        noteScript(request);
        yield script(script, request, response);
      }
      case CONSENT_SCRIPT -> {
        reach.after(MissingStep.PAGES_WITHOUT_SCRIPT);
        yield script(consent, request, response);
      }
      case ASKING_SCRIPT -> {
        reach.after(MissingStep.PAGES_WITHOUT_SCRIPT);
        yield script(asking, request, response);
      }
      case QUESTION -> {
        question.handle(request, response);
        yield Optional.empty();
      }
      case SHIELD ->
          shield.isPresent()
              ? script(shield.get(), request, response)
              : Optional.of(Refusal.NOT_FOUND);
      case CHALLENGE -> challenge(request, response);
      case ANSWER -> answer(request, response);
      case SELF -> isSelf(request) ? self(request, response) : Optional.of(Refusal.NOT_FOUND);
      case SelfEndpoint.SCRIPT ->
          selfScript.isPresent() && self.admits(request)
              ? script(selfScript.get(), request, response)
              : Optional.of(Refusal.NOT_FOUND);
      default -> pinned(name, request, response);
    };
  }

  /** The collector by the name of its version. Another version's name has no bytes here. */
  private Optional<Refusal> pinned(
      String name, HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!PinnedName.isOne(name) || !name.equals(script.pinned().name())) {
      return Optional.of(Refusal.NOT_FOUND);
    }
    noteScript(request);
    script.handlePinned(request, response);
    return Optional.empty();
  }

  /** The collector's name below the path that names its version, and the hash of its bytes. */
  public PinnedName pinned() throws IOException {
    return script.pinned();
  }

  private static Optional<Refusal> script(
      ScriptEndpoint script, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    script.handle(request, response);
    return Optional.empty();
  }

  private Optional<Refusal> self(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Refusal> flaw = self.flaw(request);
    if (flaw.isEmpty()) {
      self.handle(request, response);
    }
    return flaw;
  }

  private Optional<Refusal> step(
      String step, HttpServletRequest request, HttpServletResponse response) {
    Optional<Refusal> flaw = guard.flawOfStep(request);
    if (flaw.isEmpty()) {
      ladders.handle(step, request, response);
    }
    return flaw;
  }

  private void noteScript(HttpServletRequest request) {
    reach.after(MissingStep.PAGES_WITHOUT_SCRIPT);
    if ("script".equals(request.getHeader("Sec-Fetch-Dest"))
        && request.getHeader("Sec-Purpose") == null) {
      before(MissingStep.SCRIPTS_WITHOUT_CHALLENGE, request);
    }
  }

  private void before(MissingStep step, HttpServletRequest request) {
    reach.before(step, () -> clients.resolve(request).map(HttpSide::address));
  }

  private Optional<Refusal> challenge(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    reach.after(MissingStep.PAGES_WITHOUT_SCRIPT);
    Optional<Refusal> refusal = guard.check(request);
    if (refusal.isPresent()) {
      challengeRefused(refusal.get(), request);
      return refusal;
    }
    reach.after(MissingStep.SCRIPTS_WITHOUT_CHALLENGE);
    reach.after(MissingStep.CHALLENGES_REFUSED);
    if (challenges.handle(request, response)) {
      before(MissingStep.CHALLENGES_WITHOUT_ANSWER, request);
    }
    return refusal;
  }

  private void challengeRefused(Refusal refusal, HttpServletRequest request) {
    meters.challengeRefused(refusal);
    if (refusal != Refusal.METHOD_NOT_ALLOWED) {
      reach.after(MissingStep.SCRIPTS_WITHOUT_CHALLENGE);
    }
    before(MissingStep.CHALLENGES_REFUSED, request);
  }

  private Optional<Refusal> answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long began = System.nanoTime();
    reach.after(MissingStep.CHALLENGES_WITHOUT_ANSWER);
    Optional<Refusal> refusal = guard.check(request);
    if (refusal.isEmpty()) {
      refusal = answers.handle(request, response);
    }
    if (refusal.isEmpty()) {
      meters.processed(System.nanoTime() - began);
      reach.after(MissingStep.ANSWERS_REFUSED);
    }
    refusal.ifPresent(flaw -> answerRefused(flaw, request));
    return refusal;
  }

  private void answerRefused(Refusal refusal, HttpServletRequest request) {
    meters.answerRefused(refusal);
    before(MissingStep.ANSWERS_REFUSED, request);
  }
}
