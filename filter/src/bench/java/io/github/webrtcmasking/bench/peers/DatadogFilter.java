package io.github.webrtcmasking.bench.peers;

import datadog.trace.api.rum.RumInjector;
import datadog.trace.bootstrap.instrumentation.rum.RumControllableResponse;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;

/** What the advice of dd-java-agent does with {@code -Ddd.rum.enabled=true}. */
final class DatadogFilter extends PeerFilter {
  private static final MethodHandle WRAPPER =
      AgentClasses.constructor(
          AgentClasses.find("datadog.trace.instrumentation.servlet5.RumHttpServletResponseWrapper"),
          MethodType.methodType(
              HttpServletResponse.class, HttpServletRequest.class, HttpServletResponse.class),
          HttpServletRequest.class,
          HttpServletResponse.class);

  private static final MethodHandle REQUEST_WRAPPER =
      AgentClasses.constructor(
          AgentClasses.find("datadog.trace.instrumentation.servlet5.RumHttpServletRequestWrapper"),
          MethodType.methodType(
              HttpServletRequest.class, HttpServletRequest.class, HttpServletResponse.class),
          HttpServletRequest.class,
          HttpServletResponse.class);

  /** The agent's name for the wrapper in force, which it makes once for each request. */
  private static final String INJECTED = "datadog.rum.injected";

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
    if (request.getAttribute(INJECTED) != null) {
      return response;
    }
    try {
      HttpServletResponse wrapper = (HttpServletResponse) WRAPPER.invokeExact(request, response);
      request.setAttribute(INJECTED, wrapper);
      return wrapper;
    } catch (Throwable thrown) {
      throw new IllegalStateException(thrown);
    }
  }

  @Override
  HttpServletRequest request(HttpServletRequest request, HttpServletResponse page) {
    if (!(page instanceof RumControllableResponse)) {
      return request;
    }
    try {
      return new CommittingRequest((HttpServletRequest) REQUEST_WRAPPER.invokeExact(request, page));
    } catch (Throwable thrown) {
      throw new IllegalStateException(thrown);
    }
  }

  @Override
  void finish(HttpServletResponse page) throws IOException {
    if (page instanceof RumControllableResponse wrapper) {
      wrapper.commit();
    }
  }

  /** Its asynchronous contexts do what the agent's advice for complete and dispatch does. */
  private static final class CommittingRequest extends HttpServletRequestWrapper {
    CommittingRequest(HttpServletRequest request) {
      super(request);
    }

    @Override
    public AsyncContext startAsync() {
      return committing(super.startAsync());
    }

    @Override
    public AsyncContext startAsync(ServletRequest request, ServletResponse response) {
      return committing(super.startAsync(request, response));
    }

    private static AsyncContext committing(AsyncContext async) {
      return (AsyncContext)
          Proxy.newProxyInstance(
              DatadogFilter.class.getClassLoader(),
              new Class<?>[] {AsyncContext.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("complete") || method.getName().equals("dispatch")) {
                  commit(async.getRequest().getAttribute(INJECTED));
                }
                return method.invoke(async, arguments);
              });
    }

    private static void commit(Object wrapper) throws IOException {
      if (wrapper instanceof RumControllableResponse page) {
        page.commit();
      }
    }
  }
}
