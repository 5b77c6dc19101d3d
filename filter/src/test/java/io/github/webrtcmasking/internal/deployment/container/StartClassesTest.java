package io.github.webrtcmasking.internal.deployment.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What stands for the cost of the start, and does not depend on the machine: the classes that it
 * loads. The times are in docs/benchmarks.md.
 */
class StartClassesTest {

  /** A start without any setting but the vantage's port. Whoever raises it says why. */
  static final int MOST = 187;

  /** What the first visitor needs, or nobody where it is off. */
  static final String LATER =
      "io\\.github\\.webrtcmasking\\.internal\\.("
          + "(command|install|page|self|listener.AssessmentNews|lookup.Lookups|waiting.WaitingRoom"
          + "|shield\\.(?!ShieldConfig|ShieldMode)|vantage\\.standalone)\\b.*"
          + "|endpoint\\..*|check\\.(DeploymentMonitor|Fault|ReachMonitor).*"
          + "|gate\\.refusal\\.RefusalPage(?!s?$).*|event\\.EventReader|assess\\.(?!Assessor$).*)";

  @Test
  void whatAVisitNeedsIsLoadedByTheFirstVisit() throws Exception {
    List<String> loaded = LoadedClasses.atTheStart(War.of(WebXml.open(WebXml.VANTAGE)));

    assertThat(loaded)
        .contains("io.github.webrtcmasking.internal.deployment.MaskingInitializer")
        .hasSizeLessThanOrEqualTo(MOST)
        .noneMatch(name -> name.matches(LATER));
  }
}
