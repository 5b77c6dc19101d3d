package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import java.io.IOException;

/**
 * One of several servers with the basket in it, which share its sessions. Each start is at the same
 * ports.
 */
interface ClusterNode extends AutoCloseable {

  /** Starts it, and waits until it serves. */
  void start() throws IOException;

  /** The basket as this node serves it; known from the first start on. */
  Application application();

  /** Ends it as a power failure does. */
  void kill();

  /** Stops it in good order. */
  @Override
  void close();
}
