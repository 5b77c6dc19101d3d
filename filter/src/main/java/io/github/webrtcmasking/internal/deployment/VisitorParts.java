package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.AssessmentListener;
import io.github.webrtcmasking.IpLookup;
import io.github.webrtcmasking.internal.check.SelfCheck;
import io.github.webrtcmasking.internal.config.MaskingConfig;
import io.github.webrtcmasking.internal.endpoint.EndpointContext;
import io.github.webrtcmasking.internal.event.JsonbAtFirstUse;
import io.github.webrtcmasking.internal.gate.ClearedNetworks;
import io.github.webrtcmasking.internal.gate.Gate;
import io.github.webrtcmasking.internal.gate.refusal.RefusalScripts;
import io.github.webrtcmasking.internal.listener.AssessmentNews;
import io.github.webrtcmasking.internal.listener.ListenerList;
import io.github.webrtcmasking.internal.lookup.Lookups;
import io.github.webrtcmasking.internal.observation.ClientAddressResolver;
import io.github.webrtcmasking.internal.session.MaskingSessions;
import io.github.webrtcmasking.internal.session.NetworkNames;
import io.github.webrtcmasking.internal.support.Services;
import io.github.webrtcmasking.internal.vantage.ProofSource;
import io.github.webrtcmasking.internal.vantage.VantageKeys;
import io.github.webrtcmasking.internal.waiting.AnswerWaits;
import io.github.webrtcmasking.internal.waiting.WaitingRoom;
import java.security.SecureRandom;
import java.time.Clock;

/**
 * What the requests of one application's visitors need: who they are, what is known of their
 * networks, the gate, those who wait, those who listen. Thread-safe; whoever makes it closes it.
 *
 * @param lookups what is known of networks
 * @param news who is told of assessments
 * @param check what many visitors say of the deployment
 * @param context what the endpoints need
 * @param assessments what is known of visitors
 * @param room where requests wait
 * @param gate what is done about them
 * @param waits where code of the application waits
 */
record VisitorParts(
    Lookups lookups,
    AssessmentNews news,
    SelfCheck check,
    EndpointContext context,
    SessionAssessments assessments,
    WaitingRoom room,
    Gate gate,
    AnswerWaits waits)
    implements AutoCloseable {

  /**
   * What they are made of.
   *
   * @param registered the listeners that the application registers in code
   * @param loader the application's, which finds its own look-ups and listeners
   * @param scripts what runs in pages for refused visitors
   */
  record Material(
      MaskingConfig config,
      ListenerList registered,
      ClassLoader loader,
      ProofSource proofs,
      JsonbAtFirstUse jsonb,
      Clock clock,
      SecureRandom random,
      RefusalScripts scripts) {}

  static VisitorParts of(Material from) {
    MaskingConfig config = from.config();
    VantageKeys.requireAlgorithms();
    Lookups lookups = new Lookups(config.lookup(), from.loader());
    AssessmentNews news = new AssessmentNews(from.registered(), from.loader());
    SelfCheck check = new SelfCheck(config.selfCheck(), config.vantage().keys());
    EndpointContext context =
        new EndpointContext(
            config,
            new MaskingSessions(
                new NetworkNames(config.vantage().keys(), from.random()),
                check::revised,
                new ClearedNetworks(config.gate())::isCleared),
            new ClientAddressResolver(config.proxies(), config.nat64()),
            from.proofs(),
            from.jsonb(),
            from.clock(),
            from.random(),
            lookups,
            check,
            news);
    SessionAssessments assessments = new SessionAssessments(context);
    WaitingRoom room = new WaitingRoom();
    Gate gate = new Gate(config.gate(), assessments, room, from.clock(), from.scripts());
    assessments.sessions().whenFoundBehind(gate::lookForStepUpsAfterRequests);
    AnswerWaits waits = new AnswerWaits(room, assessments, from.loader());
    return new VisitorParts(lookups, news, check, context, assessments, room, gate, waits);
  }

  /**
   * Whether they are made while the application starts, because they say or read something then: a
   * gate, files of look-ups, and what the application brings itself. Otherwise the first visitor
   * needs them.
   */
  static boolean areNeededAtStart(Material from) {
    return !from.config().gate().isEmpty()
        || !from.config().lookup().names().isEmpty()
        || Services.areNamed(IpLookup.class, from.loader())
        || Services.areNamed(AssessmentListener.class, from.loader());
  }

  /** Releases all waiting requests. */
  void release() {
    Deployment.close(room);
    Deployment.close(waits);
  }

  /** Closes the look-ups and the listeners' thread. */
  @Override
  public void close() {
    Deployment.close(lookups);
    Deployment.close(news);
  }
}
