package io.github.webrtcmasking.bench.peers;

import datadog.trace.api.rum.RumInjector;
import datadog.trace.bootstrap.instrumentation.rum.RumControllableResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;

/** What the advice of dd-java-agent does with {@code -Ddd.rum.enabled=true}. */
final class DatadogFilter extends PeerFilter {
  private static final MethodHandle WRAPPER =
      AgentClasses.constructor(
          AgentClasses.find("datadog.trace.instrumentation.servlet5.RumHttpServletResponseWrapper"),
          MethodType.methodType(
              HttpServletResponse.class, HttpServletRequest.class, HttpServletResponse.class),
          HttpServletRequest.class,
          HttpServletResponse.class);

  DatadogFilter(String tag) {
    System.setProperty("dd.rum.enabled", "true");
    System.setProperty("dd.rum.application.id", "shop");
    System.setProperty("dd.rum.client.token", "token");
    System.setProperty("dd.rum.site", "datadoghq.com");
    System.setProperty("dd.rum.major.version", "6");
    System.setProperty("dd.rum.session.sample.rate", "100");
    System.setProperty("dd.rum.session.replay.sample.rate", "0");
    RumInjector injector = RumInjector.get();
    if (!injector.isEnabled()) {
      throw new IllegalStateException("Datadog's injector was set up before us");
    }
    set(injector, "snippet", tag);
    set(injector, "snippetChars", tag.toCharArray());
  }

  /** The agent's own snippet is longer and cannot be chosen. */
  private static void set(RumInjector injector, String name, Object value) {
    try {
      Field field = RumInjector.class.getDeclaredField(name);
      field.setAccessible(true);
      field.set(injector, value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the peer has changed", e);
    }
  }

  @Override
  HttpServletResponse wrap(HttpServletRequest request, HttpServletResponse response) {
    try {
      return (HttpServletResponse) WRAPPER.invokeExact(request, response);
    } catch (Throwable thrown) {
      throw new IllegalStateException(thrown);
    }
  }

  @Override
  void finish(HttpServletResponse page) throws IOException {
    ((RumControllableResponse) page).commit();
  }
}
