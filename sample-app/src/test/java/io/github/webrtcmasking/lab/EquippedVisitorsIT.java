package io.github.webrtcmasking.lab;

/** Nobody of these may be accused either; their browsers are not as they were installed. */
final class EquippedVisitorsIT extends VisitedSituations {

  EquippedVisitorsIT() {
    super(Group.EQUIPPED);
  }
}
