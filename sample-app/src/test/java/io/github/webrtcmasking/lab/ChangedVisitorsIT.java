package io.github.webrtcmasking.lab;

/** Nobody of these may be accused either: they have set something, or something happens to them. */
final class ChangedVisitorsIT extends VisitedSituations {

  ChangedVisitorsIT() {
    super(Group.CHANGED);
  }
}
