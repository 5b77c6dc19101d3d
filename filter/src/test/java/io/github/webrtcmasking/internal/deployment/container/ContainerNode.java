package io.github.webrtcmasking.internal.deployment.container;

import static java.util.Objects.requireNonNull;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A large server as a node: at each start the application is deployed to it anew. */
final class ContainerNode implements ClusterNode {

  /** Starts the server with an application, at the same port each time. */
  @FunctionalInterface
  interface Start {
    Application with(War war) throws IOException;
  }

  private final Start start;
  private final Runnable kill;
  private final Runnable stop;
  private final War war;
  private @Nullable Application application;

  private ContainerNode(Start start, Runnable kill, Runnable stop, War war) {
    this.start = start;
    this.kill = kill;
    this.stop = stop;
    this.war = war;
  }

  /** A node of WildFly, not started yet. */
  static ContainerNode of(WildFlyContainer server, War war) {
    return new ContainerNode(server::deploy, server::kill, server::close, war);
  }

  /** A node of Payara Micro, not started yet. */
  static ContainerNode of(PayaraContainer server, War war) {
    return new ContainerNode(server::deploy, server::kill, server::close, war);
  }

  @Override
  public void start() throws IOException {
    application = start.with(war);
  }

  @Override
  public Application application() {
    return requireNonNull(application);
  }

  @Override
  public void kill() {
    kill.run();
  }

  @Override
  public void close() {
    stop.run();
  }
}
