package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.lab.Situation.Truth;

/** Nobody of these may be accused. */
final class OrdinaryVisitorsIT extends VisitedSituations {

  OrdinaryVisitorsIT() {
    super(Truth.ORDINARY);
  }
}
