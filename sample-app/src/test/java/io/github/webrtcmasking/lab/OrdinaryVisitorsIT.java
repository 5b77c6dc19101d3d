package io.github.webrtcmasking.lab;

/** Nobody of these may be accused. */
final class OrdinaryVisitorsIT extends VisitedSituations {

  OrdinaryVisitorsIT() {
    super(Group.UNCHANGED);
  }
}
