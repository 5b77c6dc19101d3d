package io.github.webrtcmasking.internal.gate.destination;

import io.github.webrtcmasking.internal.support.MappedPath;
import io.github.webrtcmasking.internal.support.Once;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** The page to which one rule sends visitors. Thread-safe. */
final class TargetPage {

  private final String rule;
  private final String reference;
  private final String path;
  private final String query;
  private final Once warned = new Once();

  /**
   * A page.
   *
   * @param rule the rule's name
   * @param reference below the context path, perhaps with a query
   */
  TargetPage(String rule, String reference) {
    this.rule = rule;
    this.reference = reference;
    int mark = reference.indexOf('?');
    this.path = mark < 0 ? reference : reference.substring(0, mark);
    this.query = mark < 0 ? "" : reference.substring(mark + 1);
  }

  String rule() {
    return rule;
  }

  String reference() {
    return reference;
  }

  String path() {
    return path;
  }

  /**
   * Whether the request is what a browser sends that follows the redirect. What else a visitor asks
   * for says nothing about the page.
   */
  boolean isAskedFor(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.REQUEST
        && request.getMethod().equals("GET")
        && MappedPath.of(request).equals(path)
        && Objects.requireNonNullElse(request.getQueryString(), "").equals(query);
  }

  /** True for the first caller only. */
  boolean isNews() {
    return warned.take();
  }
}
