package io.github.webrtcmasking.lab;

/** The page requests of these come from elsewhere than they do. */
final class HidingVisitorsIT extends VisitedSituations {

  HidingVisitorsIT() {
    super(Group.HIDING);
  }
}
