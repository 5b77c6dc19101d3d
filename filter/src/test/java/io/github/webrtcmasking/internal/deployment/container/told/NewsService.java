package io.github.webrtcmasking.internal.deployment.container.told;

import io.github.webrtcmasking.AssessmentEvent;
import io.github.webrtcmasking.AssessmentListener;

/** A listener that the application names as a service. Notes in the session what it was told. */
public final class NewsService implements AssessmentListener {

  static final String ATTRIBUTE = "news.service";

  @Override
  public void assessed(AssessmentEvent event) {
    note(event, ATTRIBUTE);
  }

  /** One word more for each call. */
  static void note(AssessmentEvent event, String attribute) {
    Object before = event.getSession().getAttribute(attribute);
    String verdict = event.getAssessment().getVerdict().name();
    event.getSession().setAttribute(attribute, before == null ? verdict : before + " " + verdict);
  }
}
