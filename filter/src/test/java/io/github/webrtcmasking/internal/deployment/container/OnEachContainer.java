package io.github.webrtcmasking.internal.deployment.container;

import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that run once in each container, which is started before the first of them. */
@ParameterizedClass(name = "{0}")
@EnumSource(Container.Kind.class)
abstract class OnEachContainer {

  /** The one that runs now. */
  static Container container;

  @Parameter Container.Kind kind;

  @BeforeParameterizedClassInvocation
  static void startContainer(Container.Kind kind) throws Exception {
    container = kind.start();
  }

  @AfterParameterizedClassInvocation
  static void stopContainer() {
    container.close();
  }
}
