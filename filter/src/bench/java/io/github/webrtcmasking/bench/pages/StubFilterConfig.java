package io.github.webrtcmasking.bench.pages;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;

/** No parameters, and a context without other filters. */
final class StubFilterConfig implements FilterConfig {
  private final ServletContext context =
      (ServletContext)
          Proxy.newProxyInstance(
              StubFilterConfig.class.getClassLoader(),
              new Class<?>[] {ServletContext.class},
              (proxy, method, arguments) -> method.getReturnType() == Map.class ? Map.of() : null);

  @Override
  public String getFilterName() {
    return "filter";
  }

  @Override
  public ServletContext getServletContext() {
    return context;
  }

  @Override
  public String getInitParameter(String name) {
    return null;
  }

  @Override
  public Enumeration<String> getInitParameterNames() {
    return Collections.emptyEnumeration();
  }
}
