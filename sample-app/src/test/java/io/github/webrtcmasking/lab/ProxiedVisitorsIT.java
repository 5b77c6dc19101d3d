package io.github.webrtcmasking.lab;

/**
 * The page requests of these come from elsewhere than they do, by what is set in their browsers.
 */
final class ProxiedVisitorsIT extends VisitedSituations {

  ProxiedVisitorsIT() {
    super(Group.PROXIED);
  }
}
