package io.github.webrtcmasking.internal.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

/**
 * The request header that tells the application what the gate found. A header that a visitor sends
 * under this name never reaches the application, nor one with underscores for hyphens, which
 * CGI-like software takes for the same.
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

  /** The request without a gate header of the visitor's; the same object if there is none. */
  HttpServletRequest cleaned(HttpServletRequest request) {
    // Null if the server does not list header names. Then we always wrap the request.
    Enumeration<String> names = request.getHeaderNames();
    boolean spoofed = names == null || Collections.list(names).stream().anyMatch(this::isSpelledBy);
    return spoofed ? new GateHeaderRequest(request, this, List.of()) : request;
  }

  /** The request with the gate's value, in place of any that the visitor sent. */
  HttpServletRequest added(HttpServletRequest request, String value) {
    return new GateHeaderRequest(request, this, List.of(value));
  }

  private static String canonical(String header) {
    return header.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
