package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.lab.Situation.Truth;

/** The page requests of these come from elsewhere than they do. */
final class HidingVisitorsIT extends VisitedSituations {

  HidingVisitorsIT() {
    super(Truth.HIDING);
  }
}
