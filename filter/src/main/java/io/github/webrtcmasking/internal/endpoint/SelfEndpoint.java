package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.check.DeploymentMonitor;
import io.github.webrtcmasking.internal.config.SessionCreation;
import io.github.webrtcmasking.internal.config.VantageConfig.Use;
import io.github.webrtcmasking.internal.injection.LastPages.LastPage;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.page.PageLanguage;
import io.github.webrtcmasking.internal.self.AnswerSummary;
import io.github.webrtcmasking.internal.self.Remedy;
import io.github.webrtcmasking.internal.self.SelfPage;
import io.github.webrtcmasking.internal.self.Situation;
import io.github.webrtcmasking.internal.support.FetchSite;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.support.Once;
import io.github.webrtcmasking.internal.support.ReadMethod;
import io.github.webrtcmasking.internal.support.Recent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Shows the verdict of one's own session, to people of the operator's networks. For everybody else
 * there is no such page.
 */
final class SelfEndpoint {

  /** Its script, which shows what came of the collector's run. */
  static final String SCRIPT = "/self.js";

  private static final Logger LOG = Loggers.of(SelfEndpoint.class);

  private static final int MOST_SESSIONS = 64;

  /** Relative, so that they are right under whatever path a front server shows the page. */
  private static final List<String> SCRIPTS =
      List.of(Endpoints.SCRIPT.substring(1), SCRIPT.substring(1));

  private final EndpointContext context;
  private final DeploymentMonitor monitor;
  private final Function<HttpSession, Optional<LastPage>> lastPages;
  private final boolean on;
  private final Recent<String, AnswerSummary> answers = new Recent<>(MOST_SESSIONS);
  private final Recent<String, Boolean> begunHere = new Recent<>(MOST_SESSIONS);
  private final Once told = new Once();

  SelfEndpoint(
      EndpointContext context,
      DeploymentMonitor monitor,
      Function<HttpSession, Optional<LastPage>> lastPages) {
    this.context = context;
    this.monitor = monitor;
    this.lastPages = lastPages;
    this.on = context.config().showsOwnVerdict();
  }

  /** Whether the page exists for whoever sends this request, by where it comes from. */
  boolean admits(HttpServletRequest request) {
    if (!on) {
      return false;
    }
    boolean operator = isFromOperator(request);
    boolean unnamed = context.clients().mayBeUnnamedProxy(request);
    boolean admitted = operator && !unnamed;
    if (!admitted && (operator || mayComeFromOperator(request)) && told.take()) {
      LOG.log(
          Level.WARNING,
          "The page with one's own verdict is not shown to a client in webrtc.masking.self.from,"
              + " because its request has forwarding headers, and webrtc.masking.trusted-proxies"
              + " does not name whoever sent it: behind a proxy that is not named, everybody seems"
              + " to come from one address. Name your proxies there, and in"
              + " webrtc.masking.client-address-header the header that they write");
    }
    return admitted;
  }

  private boolean isFromOperator(HttpServletRequest request) {
    return context
        .clients()
        .resolve(request)
        .filter(http -> context.config().operators().include(http.address()))
        .isPresent();
  }

  /** By what a header says that need not be true. It is a reason for a hint and nothing else. */
  private boolean mayComeFromOperator(HttpServletRequest request) {
    return context.clients().mayComeFrom(context.config().operators()::include, request);
  }

  /**
   * Why a request by an admitted client is refused. A navigation of another site may come here by a
   * link, but nothing else of it.
   */
  Optional<Refusal> flaw(HttpServletRequest request) {
    if (!ReadMethod.isThatOf(request)) {
      return Optional.of(Refusal.METHOD_NOT_ALLOWED);
    }
    boolean shown =
        "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
            && "document".equals(request.getHeader("Sec-Fetch-Dest"));
    return FetchSite.isOwn(request) || shown ? Optional.empty() : Optional.of(Refusal.CROSS_SITE);
  }

  /** Remembers what a session's answer held, for the case that its visitor looks. */
  void note(HttpSession session, HttpSide http, Observations seen) {
    if (on && context.config().operators().include(http.address())) {
      answers.put(session.getId(), AnswerSummary.of(seen));
    }
  }

  /** Answers a request without a flaw. */
  void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    HttpSide http = context.clients().resolve(request).orElseThrow();
    Optional<HttpSession> session = session(request);
    Situation situation =
        new Situation(
            http,
            session.map(found -> assessment(found, http)).orElseGet(this::nothingKnown),
            session.flatMap(found -> answers.find(found.getId())),
            session.flatMap(lastPages),
            setup(session),
            monitor.standing(),
            context.check().suspicions());
    // Without a session nobody is asked.
    SelfPage.of(situation, PageLanguage.of(request), session.isPresent() ? SCRIPTS : List.of())
        .send(HttpServletResponse.SC_OK, request, response);
  }

  /**
   * The session, which begins here if there is none: whoever opens this page wants to be assessed.
   * Not by another site's link, because the browser may have left the session's cookie out, and not
   * by the page's script, because a browser without cookies would begin one each time.
   */
  private Optional<HttpSession> session(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    boolean opened =
        FetchSite.isOwn(request) && !"empty".equals(request.getHeader("Sec-Fetch-Dest"));
    if (session != null || !opened) {
      return Optional.ofNullable(session);
    }
    HttpSession begun = request.getSession(true);
    begunHere.put(begun.getId(), true);
    return Optional.of(begun);
  }

  private Assessment assessment(HttpSession session, HttpSide http) {
    return context.sessions().refresh(session, http.address(), context.clock().instant());
  }

  private Assessment nothingKnown() {
    return Assessment.pending(context.clock().instant());
  }

  private Set<Remedy> setup(Optional<HttpSession> session) {
    Set<Remedy> setup = EnumSet.noneOf(Remedy.class);
    Use vantage = context.config().vantage().use();
    if (vantage == Use.NONE) {
      setup.add(Remedy.VANTAGE_OFF);
    } else if (context.vantage().listeningPort().isEmpty()) {
      setup.add(Remedy.VANTAGE_CLOSED);
    }
    if (context.config().sessions() == SessionCreation.NEVER
        && session.flatMap(found -> begunHere.find(found.getId())).isPresent()) {
      setup.add(Remedy.SESSION);
    }
    return setup;
  }
}
