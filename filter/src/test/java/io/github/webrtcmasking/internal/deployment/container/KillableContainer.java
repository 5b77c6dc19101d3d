package io.github.webrtcmasking.internal.deployment.container;

import java.io.IOException;

/** A container in a process of its own, which deploys at the same port each time. */
interface KillableContainer extends Container {

  /** Starts it with the application, also where it ran before. */
  @Override
  Application deploy(War war) throws IOException;

  /** Ends it as a power failure does. */
  void kill();
}
