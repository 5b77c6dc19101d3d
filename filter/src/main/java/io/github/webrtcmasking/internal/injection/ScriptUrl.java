package io.github.webrtcmasking.internal.injection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Where a visitor's browser finds the collector. Asked only for pages that get the tag. */
@FunctionalInterface
public interface ScriptUrl {
  /** The URL, not yet escaped for HTML; with the session id in it where cookies are not used. */
  String of(HttpServletRequest request, HttpServletResponse response);
}
