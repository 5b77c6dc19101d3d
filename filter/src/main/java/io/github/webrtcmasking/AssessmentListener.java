package io.github.webrtcmasking;

/**
 * What an application wants to be told as soon as a visitor is assessed. Its implementations are
 * found by {@link java.util.ServiceLoader}, through {@code
 * META-INF/services/io.github.webrtcmasking.AssessmentListener}, each with a public constructor
 * without parameters; others are registered by {@link Masking#addListener}.
 *
 * <p>It is called once for each new assessment, after the session has it and the browser its
 * answer, on one thread of the filter's own: one event after the other, without a request, a
 * transaction or the names below {@code java:comp}. Whatever it throws is counted, and logged by
 * class. Where it is slower than the visitors come, events are dropped and counted. That no answer
 * came in time ({@code NO_ANSWER}) or nobody was asked ({@code PRIVACY_CONTROL}) is no event: it
 * holds from the next request on.
 */
@FunctionalInterface
public interface AssessmentListener {

  /** Wants to be told nothing. */
  AssessmentListener NONE = event -> {};

  /**
   * Takes note of a new assessment.
   *
   * @param event what was said, and of whom; never null
   */
  void assessed(AssessmentEvent event);
}
