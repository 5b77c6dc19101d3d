package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.internal.check.SelfCheck;
import io.github.webrtcmasking.internal.config.MaskingConfig;
import io.github.webrtcmasking.internal.config.VisitorPrivacy.Consent;
import io.github.webrtcmasking.internal.endpoint.EndpointContext;
import io.github.webrtcmasking.internal.endpoint.Endpoints;
import io.github.webrtcmasking.internal.endpoint.PinnedName;
import io.github.webrtcmasking.internal.event.JsonbAtFirstUse;
import io.github.webrtcmasking.internal.gate.Gate;
import io.github.webrtcmasking.internal.injection.ChainPosition;
import io.github.webrtcmasking.internal.injection.ChainPosition.Rank;
import io.github.webrtcmasking.internal.injection.Injection;
import io.github.webrtcmasking.internal.injection.InjectionCounters;
import io.github.webrtcmasking.internal.injection.InjectionFilter;
import io.github.webrtcmasking.internal.injection.InjectionSettings;
import io.github.webrtcmasking.internal.injection.LastPages;
import io.github.webrtcmasking.internal.injection.PageSelection;
import io.github.webrtcmasking.internal.injection.PageShield;
import io.github.webrtcmasking.internal.injection.ScriptUrl.PinnedScript;
import io.github.webrtcmasking.internal.listener.AssessmentNews;
import io.github.webrtcmasking.internal.listener.ListenerList;
import io.github.webrtcmasking.internal.lookup.Lookups;
import io.github.webrtcmasking.internal.monitor.BeanRegistration;
import io.github.webrtcmasking.internal.session.AssessmentReader;
import io.github.webrtcmasking.internal.shield.ShieldConfig;
import io.github.webrtcmasking.internal.shield.ShieldMode;
import io.github.webrtcmasking.internal.support.Loggers;
import io.github.webrtcmasking.internal.waiting.AnswerWaits;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that we install in one web application, from the configuration to the socket.
 * Thread-safe; whoever made it closes it.
 */
final class Deployment implements AutoCloseable {

  private static final Logger LOG = Loggers.of(Deployment.class);

  private final MaskingConfig config;
  private final SecureRandom random;
  private final Clock clock = Clock.systemUTC();
  private final JsonbAtFirstUse jsonb = JsonbAtFirstUse.ofThisJar();
  private final VantageSlot vantage = new VantageSlot();
  private final ServletContext servlets;
  private final VisitorParts.Material material;
  private final PageSelection selected;
  private final Injection injection;
  private final LastPages lastPages = new LastPages(this::isOfOperator);
  private final InjectionCounters pages;
  private final BeanRegistration bean = new BeanRegistration();
  private volatile @Nullable VisitorParts visitors;
  private volatile @Nullable Endpoints endpoints;
  private volatile boolean endpointsOpen;
  private volatile boolean unusable;
  private volatile boolean sessionsAreBehind;
  private volatile boolean closed;
  private volatile ScriptPath script;
  private volatile String application = "";

  /**
   * A deployment that is not started yet.
   *
   * @param application provides its own look-ups and listeners
   */
  Deployment(MaskingConfig config, SecureRandom random, ServletContext application) {
    this.config = config;
    this.random = random;
    this.script = scriptBelow("");
    this.servlets = application;
    this.selected = new PageSelection(config.includedPages(), config.excludedPages());
    this.pages =
        new InjectionCounters(config.showsOwnVerdict() ? Optional.of(lastPages) : Optional.empty());
    // Now, because some servers do not say these things while a listener hears of the start.
    this.material =
        new VisitorParts.Material(
            config,
            ListenerList.of(application),
            Installer.loader(application),
            vantage,
            jsonb,
            clock,
            random,
            this::scripts);
    this.injection =
        new Injection(
            new InjectionSettings(selected, config.diagnostics(), shield(config)),
            pages,
            scriptPath(""));
  }

  private static PageShield shield(MaskingConfig config) {
    ShieldConfig shield = config.shield();
    return shield.mode() == ShieldMode.OFF
        ? PageShield.NONE
        : new PageShield(
            new PageSelection(shield.include(), List.of()),
            Endpoints.SHIELD,
            switch (config.privacy().consent()) {
              case NONE -> "";
              case REQUIRED -> "data-waits";
              case BANNER -> "data-asks";
            },
            shield.mode().policy());
  }

  private boolean isOfOperator(HttpServletRequest request) {
    return assessments().address(request).filter(config.operators()::include).isPresent();
  }

  /** What runs in a page of ours, which may be written where pages get the tag anyway. */
  private List<String> scripts(HttpServletRequest request, HttpServletResponse response) {
    if (!selected.contains(request)) {
      return List.of();
    }
    Injection.leaveAlone(request, response);
    return List.of(new ScriptUrls(this).of(request, response));
  }

  /** The page filter for the front of the chain. It handles pages that another filter answers. */
  Filter frontPageFilter() {
    return new WatchedPages(
        this, new InjectionFilter(injection, new ChainPosition(new ScriptUrls(this), Rank.FRONT)));
  }

  /** A filter that puts the tag into pages; each place in the chain needs its own instance. */
  Filter pageFilter(Rank rank) {
    return new PageFilter(this, rank);
  }

  /** Where the browser finds the tag's script. The last result is kept, as most calls repeat it. */
  String scriptPath(String contextPath) {
    ScriptPath last = script;
    if (!last.contextPath().equals(contextPath)) {
      last = scriptBelow(contextPath);
      script = last;
    }
    return last.path();
  }

  private ScriptPath scriptBelow(String contextPath) {
    String name =
        switch (config.privacy().consent()) {
          case NONE -> Endpoints.SCRIPT;
          case REQUIRED -> Endpoints.CONSENT_SCRIPT;
          case BANNER -> Endpoints.ASKING_SCRIPT;
        };
    return new ScriptPath(contextPath, config.publicPath().under(contextPath) + name);
  }

  /**
   * The collector with its hash. Empty where visitors are asked for consent first: those scripts
   * import the collector, and an import has no hash.
   */
  Optional<PinnedScript> pinnedScript(String contextPath) {
    if (config.privacy().consent() != Consent.NONE) {
      return Optional.empty();
    }
    try {
      PinnedName pinned = endpoints().pinned();
      return Optional.of(
          new PinnedScript(
              config.publicPath().under(contextPath) + pinned.name(), pinned.integrity()));
    } catch (IOException unreadable) {
      return Optional.empty(); // Then the page gets no tag.
    }
  }

  private record ScriptPath(String contextPath, String path) {}

  Injection injection() {
    return injection;
  }

  void endpointsAreOpen() {
    endpointsOpen = true;
  }

  /** Whether visitors who are not logged in are certain to reach the endpoints. */
  boolean endpointsOpen() {
    return endpointsOpen;
  }

  /**
   * Opens the vantage if there is one, logs how everything is set, reads the files of the look-ups,
   * and registers the JMX bean.
   */
  void start(ServletContext context) {
    String path = context.getContextPath();
    application = DeploymentSummary.application(context);
    scriptPath(path);
    vantage.start(config.vantage(), clock, random);
    if (VisitorParts.areNeededAtStart(material)) {
      visitors();
    }
    LOG.log(Level.INFO, () -> summary().line());
    if (visitors != null) {
      lookups().start();
    }
    bean.open(path, new DeploymentBean(this));
  }

  /** What is configured, and where the vantage listens now. */
  DeploymentSummary summary() {
    return new DeploymentSummary(
        application,
        script.path(),
        DeploymentSummary.gateRules(config.gate()),
        DeploymentSummary.trustedProxies(config.proxies()),
        vantage.place(config.vantage()),
        visitors == null ? List.of() : lookups().names());
  }

  MaskingConfig config() {
    return config;
  }

  /**
   * Made for the first request, or at the start for what the operator or the application has
   * configured: every third class of a start would be theirs.
   */
  private VisitorParts visitors() {
    VisitorParts found = visitors;
    if (found == null) {
      synchronized (this) {
        found = visitors;
        if (found == null) {
          found = VisitorParts.of(material);
          visitors = found;
        }
      }
      if (sessionsAreBehind) {
        found.assessments().sessions().areBehind();
      }
      if (closed) {
        found.release();
        found.close();
      }
    }
    return found;
  }

  /** Says that a filter replaces the session, unless it is configured whose sessions are used. */
  void sessionsAreBehind() {
    sessionsAreBehind = true;
    VisitorParts made = visitors;
    if (made != null) {
      made.assessments().sessions().areBehind();
    }
  }

  /** Made for the first request: every sixth class of a start would be theirs. */
  Endpoints endpoints() {
    Endpoints found = endpoints;
    if (found == null) {
      EndpointContext context = visitors().context();
      synchronized (this) {
        found = endpoints;
        if (found == null) {
          found = new Endpoints(context, lastPages::of);
          endpoints = found;
        }
      }
    }
    return found;
  }

  /**
   * Whether there are endpoints, which the first request finds out. If they cannot be made, all of
   * this is closed, and the application goes on as without it.
   */
  boolean isUsable(ServletContext context) {
    if (endpoints == null && !unusable) {
      makeEndpoints(context);
    }
    return endpoints != null;
  }

  private void makeEndpoints(ServletContext context) {
    try {
      endpoints();
    } catch (VirtualMachineError e) {
      LOG.log(Level.WARNING, "The first request must wait for another one: {0}", e.toString());
    } catch (Throwable e) {
      giveUp(context, e);
    }
  }

  private void giveUp(ServletContext context, Throwable reason) {
    synchronized (this) {
      if (unusable) {
        return;
      }
      unusable = true;
    }
    Installer.remove(context, this);
    Installer.logOff(context, reason);
  }

  SessionAssessments assessments() {
    return visitors().assessments();
  }

  Gate gate() {
    return visitors().gate();
  }

  AnswerWaits waits() {
    return visitors().waits();
  }

  InjectionCounters pages() {
    return pages;
  }

  AssessmentNews news() {
    return visitors().news();
  }

  SelfCheck check() {
    return visitors().check();
  }

  Lookups lookups() {
    return visitors().lookups();
  }

  VantageSlot vantage() {
    return vantage;
  }

  /** Of a request of this application; also before the front of the chain has seen it. */
  Assessment assessment(HttpServletRequest request) {
    if (isUsable(servlets)) {
      return assessments().assessment(request);
    }
    return unusable ? AssessmentReader.whereOff(request) : Assessment.pending(Instant.now());
  }

  /**
   * Removes the JMX bean, releases all waiting requests, and closes the vantage, the look-ups, the
   * listeners' thread and JSON-B.
   */
  @Override
  public void close() {
    close(bean);
    closed = true;
    VisitorParts made = visitors;
    if (made != null) {
      made.release();
    }
    close(vantage);
    if (made != null) {
      made.close();
    }
    close(jsonb);
    ClassLoaderRelease.release();
  }

  /** Closes a part. If that fails, the others must be closed all the same. */
  static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      LOG.log(
          Level.WARNING, "{0} could not be closed: {1}", part.getClass(), e.getClass().getName());
    }
  }
}
