package io.github.webrtcmasking.internal.visit;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cookies that a page sets, and why a browser does not send them to an endpoint. */
record SessionCookies(List<String> lines, boolean secure) {

  private static final Pattern PATH =
      Pattern.compile(";\\s*path\\s*=\\s*([^;\\s]+)", Pattern.CASE_INSENSITIVE);

  static SessionCookies of(Answer page) {
    return new SessionCookies(
        page.headers().allValues("Set-Cookie"), Origin.of(page.url()).isSecure());
  }

  private enum Fault {
    NONE_SET,
    SECURE,
    SAME_SITE,
    PATH,
    OTHER
  }

  private Fault why(URI endpoint) {
    if (lines.isEmpty()) {
      return Fault.NONE_SET;
    }
    if (!secure && lines.stream().allMatch(line -> has("secure", line))) {
      return Fault.SECURE;
    }
    if (lines.stream().allMatch(line -> has("samesite=none", line) && !has("secure", line))) {
      return Fault.SAME_SITE;
    }
    return lines.stream().noneMatch(line -> covers(endpoint, line)) ? Fault.PATH : Fault.OTHER;
  }

  private static boolean has(String attribute, String line) {
    return line.toLowerCase(Locale.ROOT).replace(" ", "").contains(";" + attribute);
  }

  private static boolean covers(URI endpoint, String line) {
    Matcher path = PATH.matcher(line);
    return !path.find() || endpoint.getRawPath().startsWith(path.group(1));
  }

  /** What is wrong with them. */
  String fault(URI endpoint) {
    return switch (why(endpoint)) {
      case NONE_SET -> "the page sets no cookie";
      case SECURE -> "its cookie is Secure, and the page came over http";
      case SAME_SITE -> "its cookie is SameSite=None and not Secure, which browsers drop";
      case PATH -> "the path of its cookie does not cover " + endpoint.getRawPath();
      case OTHER -> "its cookie is for another host, or has ended";
    };
  }

  String todo(URI endpoint) {
    return switch (why(endpoint)) {
      case NONE_SET ->
          Advice.SESSIONS.in(
              "Where the pages of the application begin no session, visitors are not assessed unless"
                  + " webrtc.masking.session.create is true");
      case SECURE -> "Check the address with https, and send visitors there";
      case SAME_SITE -> "Let the application set it with Secure";
      case PATH ->
          Advice.SESSIONS.in("Let the proxy rewrite the path of cookies as it does that of pages");
      case OTHER -> Advice.SESSIONS.in("Let the cookie be for the host that visitors see");
    };
  }
}
