package io.github.webrtcmasking.internal.deployment.container.cdi;

import io.github.webrtcmasking.AssessmentEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Notes in the session what it was told, with what another bean says. */
@ApplicationScoped
public class NewsObserver {

  @Inject private NewsCount count;

  void on(@Observes AssessmentEvent event) {
    event
        .getSession()
        .setAttribute("news.cdi", event.getAssessment().getVerdict() + "#" + count.next());
  }
}
