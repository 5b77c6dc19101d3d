package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.Container.Application;

/**
 * Tests of one application, which each class deploys in each container before the first of them.
 */
abstract class OneApplication extends OnEachContainer {

  /** To be set by the class, in a method that runs before each of its invocations. */
  static Application application;

  /** Who comes for the first time. */
  final Visitor visitor = new Visitor(application);
}
