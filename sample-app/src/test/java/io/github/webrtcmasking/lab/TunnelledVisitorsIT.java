package io.github.webrtcmasking.lab;

/** The page requests of these come from elsewhere than they do, by the network that they are in. */
final class TunnelledVisitorsIT extends VisitedSituations {

  TunnelledVisitorsIT() {
    super(Group.TUNNELLED);
  }
}
