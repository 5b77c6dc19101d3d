package io.github.webrtcmasking.visits;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the shops, which are opened once for all of them. */
final class InOpenShops implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == OpenShops.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.GLOBAL)
        .getOrComputeIfAbsent("shops", key -> opened());
  }

  private static OpenShops opened() {
    try {
      return OpenShops.open();
    } catch (Exception e) {
      throw new IllegalStateException("the shops do not open", e);
    }
  }
}
