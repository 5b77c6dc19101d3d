package io.github.webrtcmasking.internal.monitor;

import io.github.webrtcmasking.internal.check.MissingStep;
import java.util.Map;

/**
 * What one application shows to JMX, in open types, so that any client can read it. All counts are
 * since the application was started. No address of a visitor, no session.
 */
public interface MaskingMXBean {

  /** The version of the filter. */
  String getVersion();

  /** The application's context path, and its name where it has one. */
  String getApplication();

  /** Where the browser finds the script of the tag. */
  String getScript();

  /** The rules of the gate, each with its action and mode. */
  String[] getGateRules();

  /** The proxies whose forwarding headers are believed, as they are configured. */
  String[] getTrustedProxies();

  /** Where visitors' packets are seen now. */
  String getVantage();

  /** The look-ups that are configured: the application's classes, and settings. */
  String[] getLookups();

  /** Responses to requests that could be for a page: those with the tag and those skipped. */
  long getPagesSeen();

  /** Pages that got the tag. */
  long getPagesInjected();

  /** Responses that did not, by reason. */
  Map<String, Long> getPagesSkipped();

  /** Requests that could not be for a page, so that nobody looked at their responses. */
  long getOtherRequests();

  /** Requests for a challenge that came in order, by what became of them. */
  Map<String, Long> getChallenges();

  /** Requests for a challenge that were refused, by reason. */
  Map<String, Long> getChallengesRefused();

  /** Answers that were judged. */
  long getAnswersAccepted();

  /** Answers that were refused, by reason. */
  Map<String, Long> getAnswersRefused();

  /** Accepted answers by verdict and confidence, as in {@code MASKED/HIGH}. */
  Map<String, Long> getVerdicts();

  /** What the accepted answers had of proofs. */
  Map<String, Long> getProofs();

  /** Guarded requests by rule and outcome, as in {@code checkout/ACTED}. */
  Map<String, Long> getGateDecisions();

  /** How often the self-check began to suspect the deployment. */
  long getSelfCheckEpisodes();

  /** What the self-check suspects now. */
  String[] getSuspicions();

  /** Answers that showed a fault of the deployment, by fault. */
  Map<String, Long> getFaults();

  /**
   * How often a step of the collector's was made since the one that ought to follow was last seen,
   * by {@link MissingStep}; counted until the operator was told.
   */
  Map<String, Long> getGaps();

  /** How often the application's look-ups failed or took too long. */
  long getLookupFailures();

  /** Events that no listener was told of, because listeners were too slow. */
  long getListenerEventsDropped();

  /** How often a listener failed. */
  long getListenerFailures();

  /** Requests to the endpoints that named another origin than their host. */
  long getForeignOrigins();

  /** Requests to the endpoints that ended in an error of ours. */
  long getEndpointFailures();

  /** How often an error threw the vantage out of its work; it came back each time. */
  long getVantageCrashes();

  /** The UDP port that browsers are sent to now, 0 where there is none. */
  int getVantagePort();

  /** From the challenge to its answer, in milliseconds. */
  Quantiles getChallengeToAnswerMillis();

  /** What reading, judging and storing an answer took, in microseconds. */
  Quantiles getAnswerProcessingMicros();
}
