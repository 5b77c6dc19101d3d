package io.github.webrtcmasking.internal.self;

import io.github.webrtcmasking.assessment.Assessment;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.check.Fault;
import io.github.webrtcmasking.internal.check.Suspicion;
import io.github.webrtcmasking.internal.injection.LastPages.LastPage;
import io.github.webrtcmasking.internal.observation.HttpSide;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is known for the page: of the session that asks for it, and of the deployment.
 *
 * @param http where the request came from
 * @param assessment of the session, for that network
 * @param answer the session's last answer, if this server took it
 * @param lastPage the session's last page, if it is known
 * @param setup what is at fault whoever comes
 * @param faults what the answers of many visitors show
 * @param suspicions what the self-check suspects
 */
public record Situation(
    HttpSide http,
    Assessment assessment,
    Optional<AnswerSummary> answer,
    Optional<LastPage> lastPage,
    Set<Remedy> setup,
    Set<Fault> faults,
    Set<Suspicion> suspicions) {

  public Situation {
    setup = Set.copyOf(setup);
    faults = Set.copyOf(faults);
    suspicions = Set.copyOf(suspicions);
  }

  /** Whether the browser may still answer. */
  boolean isOpen() {
    return assessment.getVerdict() == Verdict.PENDING;
  }

  /** What to mend for this session, the most important first. */
  Set<Remedy> own() {
    Set<Remedy> own = new LinkedHashSet<>();
    setup.stream().sorted().forEach(own::add);
    assessment.getReasons().stream().map(Remedy::of).forEach(each -> each.ifPresent(own::add));
    if (isProven() && own.contains(Remedy.UDP)) {
      // A proof came, so datagrams do arrive.
      own.remove(Remedy.UDP);
    }
    return own;
  }

  private boolean isProven() {
    return assessment.getReasons().contains(Reason.PROVEN)
        || answer.filter(seen -> !seen.proven().isEmpty()).isPresent();
  }

  /** What other visitors show that is to be mended. */
  Set<Remedy> others() {
    Set<Remedy> others = new LinkedHashSet<>();
    suspicions.stream()
        .sorted()
        .map(suspicion -> Remedy.of(suspicion.reason()))
        .forEach(each -> each.ifPresent(others::add));
    faults.stream().sorted().map(Remedy::of).forEach(others::add);
    return others;
  }
}
