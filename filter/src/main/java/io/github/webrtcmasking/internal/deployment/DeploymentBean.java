package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.check.Fault;
import io.github.webrtcmasking.internal.check.MissingStep;
import io.github.webrtcmasking.internal.endpoint.EndpointMeters;
import io.github.webrtcmasking.internal.injection.InjectionOutcome;
import io.github.webrtcmasking.internal.monitor.MaskingMXBean;
import io.github.webrtcmasking.internal.monitor.Quantiles;
import io.github.webrtcmasking.internal.support.Product;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What JMX shows of one deployment. It stores nothing; each read asks the deployment. */
final class DeploymentBean implements MaskingMXBean {

  /** Not counted as pages. If two of our filters saw a response, only the inner one counts. */
  private static final Set<InjectionOutcome> NO_PAGE =
      EnumSet.of(InjectionOutcome.NOT_A_PAGE_REQUEST, InjectionOutcome.LEFT_TO_INNER);

  private static final Set<InjectionOutcome> SKIPPED =
      EnumSet.complementOf(
          EnumSet.of(
              InjectionOutcome.INJECTED,
              InjectionOutcome.NOT_A_PAGE_REQUEST,
              InjectionOutcome.LEFT_TO_INNER));

  private final Deployment deployment;

  DeploymentBean(Deployment deployment) {
    this.deployment = deployment;
  }

  @Override
  public String getVersion() {
    return Product.VERSION;
  }

  @Override
  public String getApplication() {
    return deployment.summary().application();
  }

  @Override
  public String getScript() {
    return deployment.summary().script();
  }

  @Override
  public String[] getGateRules() {
    return deployment.summary().gateRules().toArray(String[]::new);
  }

  @Override
  public String[] getTrustedProxies() {
    return deployment.summary().trustedProxies().toArray(String[]::new);
  }

  @Override
  public String getVantage() {
    return deployment.summary().vantage();
  }

  @Override
  public String[] getLookups() {
    return deployment.summary().lookups().toArray(String[]::new);
  }

  @Override
  public long getPagesSeen() {
    return EnumSet.complementOf(EnumSet.copyOf(NO_PAGE)).stream().mapToLong(this::pages).sum();
  }

  @Override
  public long getPagesInjected() {
    return pages(InjectionOutcome.INJECTED);
  }

  @Override
  public Map<String, Long> getPagesSkipped() {
    Map<String, Long> skipped = new LinkedHashMap<>();
    SKIPPED.forEach(outcome -> skipped.put(outcome.name(), pages(outcome)));
    return skipped;
  }

  @Override
  public long getOtherRequests() {
    return pages(InjectionOutcome.NOT_A_PAGE_REQUEST);
  }

  private long pages(InjectionOutcome outcome) {
    return deployment.pages().countOf(outcome);
  }

  @Override
  public Map<String, Long> getChallenges() {
    return meters().challenges();
  }

  @Override
  public Map<String, Long> getChallengesRefused() {
    return meters().challengesRefused();
  }

  @Override
  public long getAnswersAccepted() {
    return meters().accepted();
  }

  @Override
  public Map<String, Long> getAnswersRefused() {
    return meters().answersRefused();
  }

  @Override
  public Map<String, Long> getVerdicts() {
    return meters().verdicts();
  }

  @Override
  public Map<String, Long> getRoundTrips() {
    return meters().roundTrips();
  }

  @Override
  public Map<String, Long> getProofs() {
    return meters().proofs();
  }

  @Override
  public Map<String, Long> getGateDecisions() {
    Map<String, Long> flat = new LinkedHashMap<>();
    deployment
        .gate()
        .counters()
        .snapshot()
        .forEach(
            (rule, row) ->
                row.forEach((gateOutcome, count) -> flat.put(rule + "/" + gateOutcome, count)));
    return flat;
  }

  @Override
  public long getSelfCheckEpisodes() {
    return deployment.check().episodes();
  }

  @Override
  public String[] getSuspicions() {
    return deployment.check().suspicions().stream().map(Enum::name).sorted().toArray(String[]::new);
  }

  @Override
  public Map<String, Long> getFaults() {
    Map<String, Long> faults = new LinkedHashMap<>();
    for (Fault fault : Fault.values()) {
      faults.put(fault.name(), deployment.endpoints().monitor().answersShowing(fault));
    }
    return faults;
  }

  @Override
  public Map<String, Long> getGaps() {
    Map<String, Long> gaps = new LinkedHashMap<>();
    for (MissingStep step : MissingStep.values()) {
      gaps.put(step.name(), deployment.endpoints().reach().width(step));
    }
    return gaps;
  }

  @Override
  public long getLookupFailures() {
    return deployment.lookups().failures();
  }

  @Override
  public long getListenerEventsDropped() {
    return deployment.news().dropped();
  }

  @Override
  public long getListenerFailures() {
    return deployment.news().failures();
  }

  @Override
  public long getForeignOrigins() {
    return deployment.endpoints().foreignOrigins();
  }

  @Override
  public long getEndpointFailures() {
    return meters().failures();
  }

  @Override
  public long getVantageCrashes() {
    return deployment.vantage().crashes();
  }

  @Override
  public int getVantagePort() {
    return deployment.vantage().listeningPort().orElse(0);
  }

  @Override
  public Quantiles getChallengeToAnswerMillis() {
    return meters().challengeToAnswerMillis().quantiles();
  }

  @Override
  public Quantiles getAnswerProcessingMicros() {
    return meters().processingMicros().quantiles();
  }

  private EndpointMeters meters() {
    return deployment.endpoints().meters();
  }
}
