package io.github.webrtcmasking;

/**
 * Receives each new assessment of a visitor. Give your implementation a public constructor without
 * parameters and name it in {@code META-INF/services/io.github.webrtcmasking.AssessmentListener},
 * where {@link java.util.ServiceLoader} finds it; or register an instance with {@link
 * Masking#addListener}.
 *
 * <p>The filter calls it once for each new assessment, after it has stored the assessment in the
 * session. All calls come from one thread of the filter's own, one after the other. That thread has
 * no request, no transaction and no names below {@code java:comp}. The filter counts what a
 * listener throws and logs its class. When events come faster than the listeners take them, the
 * filter drops events and counts them. There is no event when no answer came in time ({@code
 * NO_ANSWER}) or when the browser was not asked ({@code PRIVACY_CONTROL}): these assessments hold
 * from the next request on.
 */
@FunctionalInterface
public interface AssessmentListener {

  /** Ignores every event. */
  AssessmentListener NONE = event -> {};

  /**
   * Takes note of a new assessment.
   *
   * @param event the assessment and the visitor's session; never null
   */
  void assessed(AssessmentEvent event);
}
