package io.github.webrtcmasking.internal.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

/**
 * The request header that tells the application what the gate found. What a visitor sends under
 * that name, in any spelling that CGI-like software takes for the same, never reaches the
 * application.
 */
final class GateHeader {

  private final String name;
  private final String canonical;

  GateHeader(String name) {
    this.name = name;
    this.canonical = canonical(name);
  }

  String name() {
    return name;
  }

  boolean isSpelledBy(String other) {
    return other.length() == canonical.length() && canonical(other).equals(canonical);
  }

  /** The request without what the visitor made up; the same where there is nothing to hide. */
  HttpServletRequest cleaned(HttpServletRequest request) {
    // Null where a server does not tell; then its own look-up by name is all there is.
    Enumeration<String> names = request.getHeaderNames();
    boolean spoofed = names == null || Collections.list(names).stream().anyMatch(this::isSpelledBy);
    return spoofed ? new GateHeaderRequest(request, this, List.of()) : request;
  }

  /** The request with what the gate says, instead of what the visitor may have made up. */
  HttpServletRequest added(HttpServletRequest request, String value) {
    return new GateHeaderRequest(request, this, List.of(value));
  }

  private static String canonical(String header) {
    return header.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
