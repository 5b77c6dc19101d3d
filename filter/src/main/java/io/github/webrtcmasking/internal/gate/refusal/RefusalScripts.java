package io.github.webrtcmasking.internal.gate.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * What runs in the page for a refused visitor. Without the collector, a visitor would never be
 * looked at whose pages are all refused.
 */
@FunctionalInterface
public interface RefusalScripts {

  /** The paths of module scripts on the page's own host. */
  List<String> of(HttpServletRequest request, HttpServletResponse response);
}
