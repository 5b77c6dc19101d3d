package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.internal.config.VantageConfig;
import io.github.webrtcmasking.internal.config.VantageConfig.Use;
import io.github.webrtcmasking.internal.monitor.DeploymentMonitor;
import io.github.webrtcmasking.internal.shield.ShieldMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** All endpoints of one web application, below one path. Thread-safe. */
public final class Endpoints {

  private static final Logger LOG = System.getLogger(Endpoints.class.getName());

  /** The collector's name below the path. */
  public static final String SCRIPT = "/probe.js";

  /** The name of the script that waits for consent, and then loads the collector. */
  public static final String CONSENT_SCRIPT = "/consent.js";

  /** The shield's name below the path. */
  public static final String SHIELD = "/shield.js";

  private static final String CHALLENGE = "/challenge";
  private static final String ANSWER = "/answer";

  private final String path;
  private final RequestGuard guard = new RequestGuard();
  private final ScriptEndpoint script = ScriptEndpoint.load("probe.js");
  private final ScriptEndpoint consent = ScriptEndpoint.load("consent.js");
  private final EndpointMeters meters = new EndpointMeters();
  private final Optional<ScriptEndpoint> shield;
  private final ChallengeEndpoint challenges;
  private final DeploymentMonitor monitor;
  private final AnswerEndpoint answers;
  private final AtomicBoolean told = new AtomicBoolean();

  /** Endpoints that work with the given parts. */
  public Endpoints(EndpointContext context) {
    this.path = context.config().path();
    this.challenges = new ChallengeEndpoint(context, meters);
    this.shield =
        Optional.of(context.config().shield().mode())
            .filter(mode -> mode != ShieldMode.OFF)
            .map(mode -> ScriptEndpoint.load(mode.script()));
    this.monitor =
        new DeploymentMonitor(
            context.vantage(),
            server(context.config().vantage()),
            context.config().vantage().keys());
    this.answers = new AnswerEndpoint(context, monitor, meters);
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

  /** Whether the request is for an endpoint, whatever servlet it is mapped to. */
  public boolean owns(HttpServletRequest request) {
    String target = target(request);
    return target.startsWith(path)
        && (target.length() == path.length() || target.charAt(path.length()) == '/');
  }

  /** What the answers of all visitors say about the deployment. */
  public DeploymentMonitor monitor() {
    return monitor;
  }

  /** What was done so far. */
  public EndpointMeters meters() {
    return meters;
  }

  /** How many requests named another origin than their host. */
  public long foreignOrigins() {
    return guard.foreignOrigins();
  }

  /** Answers a request that is {@link #owns owned}; tells whether it brought an answer. */
  public boolean handle(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Refusal> refusal;
    try {
      refusal = dispatch(request, response);
    } catch (RuntimeException e) {
      // Nobody waits for this answer.
      meters.failed();
      tell(e);
      Replies.noContent(response);
      return isAnswer(request);
    }
    if (refusal.isPresent()) {
      if (refusal.get() == Refusal.METHOD_NOT_ALLOWED) {
        response.setHeader("Allow", "POST");
      }
      LOG.log(Level.DEBUG, () -> "Refused a request: " + refusal.get());
      Replies.refuse(response, refusal.get());
    }
    return refusal.isEmpty() && isAnswer(request);
  }

  private boolean isAnswer(HttpServletRequest request) {
    return target(request).equals(path + ANSWER);
  }

  /** A session that ended meanwhile is nothing to be told of; anything else is, once. */
  private void tell(RuntimeException failure) {
    boolean isNews = !(failure instanceof IllegalStateException) && !told.getAndSet(true);
    LOG.log(
        isNews ? Level.WARNING : Level.DEBUG,
        "An endpoint failed with {0}; further failures are counted only",
        failure.getClass().getName());
  }

  private Optional<Refusal> dispatch(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return switch (target(request).substring(path.length())) {
      case SCRIPT -> script(script, request, response);
      case CONSENT_SCRIPT -> script(consent, request, response);
      case SHIELD ->
          shield.isPresent()
              ? script(shield.get(), request, response)
              : Optional.of(Refusal.NOT_FOUND);
      case CHALLENGE -> challenge(request, response);
      case ANSWER -> answer(request, response);
      default -> Optional.of(Refusal.NOT_FOUND);
    };
  }

  private static Optional<Refusal> script(
      ScriptEndpoint script, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    script.handle(request, response);
    return Optional.empty();
  }

  private Optional<Refusal> challenge(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Refusal> refusal = guard.check(request);
    if (refusal.isEmpty()) {
      challenges.handle(request, response);
    }
    refusal.ifPresent(meters::challengeRefused);
    return refusal;
  }

  private Optional<Refusal> answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long began = System.nanoTime();
    Optional<Refusal> refusal = guard.check(request);
    if (refusal.isEmpty()) {
      refusal = answers.handle(request);
    }
    if (refusal.isEmpty()) {
      Replies.noContent(response);
      meters.processed(System.nanoTime() - began);
    }
    refusal.ifPresent(meters::answerRefused);
    return refusal;
  }

  private static String target(HttpServletRequest request) {
    String info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }
}
