package io.github.webrtcmasking.internal.config;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** The init parameters of a web application and of its filter entry. */
public final class ServletParameters {

  private ServletParameters() {}

  /** The context parameters with our prefix. */
  public static Map<String, String> of(ServletContext context) {
    Map<String, String> values = new HashMap<>();
    for (String name : Collections.list(context.getInitParameterNames())) {
      put(name, context.getInitParameter(name), values);
    }
    return values;
  }

  /** The context parameters, overridden by those of the filter entry. */
  public static Map<String, String> of(FilterConfig filter) {
    Map<String, String> values = of(filter.getServletContext());
    for (String name : Collections.list(filter.getInitParameterNames())) {
      put(name, filter.getInitParameter(name), values);
    }
    return values;
  }

  private static void put(String name, String value, Map<String, String> values) {
    if (name.startsWith(Settings.PREFIX)) {
      values.put(name, value);
    }
  }
}
