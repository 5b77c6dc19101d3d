package io.github.webrtcmasking.internal.deployment.container;

import static java.util.Objects.requireNonNull;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A large server as a node: at each start the application is deployed to it anew. */
final class ContainerNode implements ClusterNode {

  private final KillableContainer container;
  private final War war;
  private @Nullable Application application;

  /** Not started yet. */
  ContainerNode(KillableContainer container, War war) {
    this.container = container;
    this.war = war;
  }

  @Override
  public void start() throws IOException {
    application = container.deploy(war);
  }

  @Override
  public Application application() {
    return requireNonNull(application);
  }

  @Override
  public void kill() {
    container.kill();
  }

  @Override
  public void close() {
    container.close();
  }
}
