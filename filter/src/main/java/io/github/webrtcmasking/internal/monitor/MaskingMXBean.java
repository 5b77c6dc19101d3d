package io.github.webrtcmasking.internal.monitor;

import io.github.webrtcmasking.internal.check.MissingStep;
import java.util.Map;

/**
 * The values that one application shows in JMX. All have open types, so that any client can read
 * them. Counts start when the application starts. No value names a visitor's address or a session.
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

  /** Pages that did not get the tag, by reason. */
  Map<String, Long> getPagesSkipped();

  /** Requests that could not be for a page. Their responses were not looked at. */
  long getOtherRequests();

  /** Well-formed requests for a challenge, by outcome. */
  Map<String, Long> getChallenges();

  /** Requests for a challenge that were refused, by reason. */
  Map<String, Long> getChallengesRefused();

  /** Answers that were judged. */
  long getAnswersAccepted();

  /** Answers that were refused, by reason. */
  Map<String, Long> getAnswersRefused();

  /** Accepted answers by verdict and confidence, as in {@code MASKED/HIGH}. */
  Map<String, Long> getVerdicts();

  /** Accepted answers by the proofs that they had. */
  Map<String, Long> getProofs();

  /** What became of attempts to measure round trips, by outcome. */
  Map<String, Long> getRoundTrips();

  /** Guarded requests by rule and outcome, as in {@code checkout/ACTED}. */
  Map<String, Long> getGateDecisions();

  /** How often the self-check began to suspect the deployment. */
  long getSelfCheckEpisodes();

  /** What the self-check suspects now. */
  String[] getSuspicions();

  /** Answers that showed a fault of the deployment, by fault. */
  Map<String, Long> getFaults();

  /**
   * How often a step of the collector came since the step that should follow it last came, by
   * {@link MissingStep}. Counted until the warning in the log.
   */
  Map<String, Long> getGaps();

  /** How often the application's look-ups failed or took too long. */
  long getLookupFailures();

  /** Events that were dropped because listeners were too slow. */
  long getListenerEventsDropped();

  /** How often a listener failed. */
  long getListenerFailures();

  /** Requests to the endpoints that named another origin than their host. */
  long getForeignOrigins();

  /** Requests to the endpoints that failed with an error of the filter. */
  long getEndpointFailures();

  /** How often an error stopped the vantage's work; it started again each time. */
  long getVantageCrashes();

  /** The UDP port that browsers are sent to now; 0 if there is none. */
  int getVantagePort();

  /** From the challenge to its answer, in milliseconds. */
  Quantiles getChallengeToAnswerMillis();

  /** What reading, judging and storing an answer took, in microseconds. */
  Quantiles getAnswerProcessingMicros();
}
