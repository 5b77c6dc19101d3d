package io.github.webrtcmasking.internal.injection.csp;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Matches a URL of the page's own origin against a scheme or host source of a policy (Content
 * Security Policy Level 3, section 6.7.2.7). Where browsers differ, the answer is no;
 * SourceExpressionTest has these cases.
 */
final class SourceExpression {
  private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):");
  private static final Pattern HOST =
      Pattern.compile(
          "(?:(?<scheme>[a-zA-Z][a-zA-Z0-9+.-]*)://)?"
              + "(?<host>\\*|(?:\\*\\.)?[a-zA-Z0-9-]++(?:\\.[a-zA-Z0-9-]++)*+)"
              + "(?::(?<port>[0-9]{1,5}|\\*))?(?<path>/[^?#]*)?");
  private static final Pattern IPV4 = Pattern.compile("[0-9]+(\\.[0-9]+){3}");
  private static final String LOOPBACK = "127.0.0.1";
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final PageOrigin origin;
  private final String path;

  SourceExpression(PageOrigin origin, String path) {
    this.origin = origin;
    this.path = path;
  }

  boolean matches(String source) {
    Matcher scheme = SCHEME.matcher(source);
    if (scheme.matches()) {
      return isScheme(scheme.group(1));
    }
    Matcher host = HOST.matcher(source);
    return host.matches() && matches(host);
  }

  private boolean matches(Matcher source) {
    // A source without a scheme means the page's scheme, which is also that of our URL.
    String scheme = source.group("scheme") == null ? origin.scheme() : source.group("scheme");
    String port = source.group("port");
    String allowed = source.group("path");
    String host = source.group("host").toLowerCase(Locale.ROOT);
    return isScheme(scheme)
        && isHost(host)
        && (origin.scheme().equalsIgnoreCase(scheme) ? isPort(port) : isPortOfUpgrade(port))
        // Browsers differ about a path right behind the star ("https://*/a/").
        && !(host.equals("*") && port == null && allowed != null)
        && isPath(allowed);
  }

  /** Section 6.7.2.9: http also allows https. */
  private boolean isScheme(String scheme) {
    return scheme.equalsIgnoreCase(origin.scheme())
        || (scheme.equalsIgnoreCase("http") && origin.scheme().equals("https"));
  }

  /**
   * Section 6.7.2.10: a wildcard stands for at least one label; the only IP address that matches is
   * 127.0.0.1.
   */
  private boolean isHost(String host) {
    if (host.startsWith("*")) {
      return origin.host().endsWith(host.substring(1));
    }
    return host.equals(origin.host()) && (!IPV4.matcher(host).matches() || host.equals(LOOPBACK));
  }

  /** Section 6.7.2.11. */
  private boolean isPort(@Nullable String port) {
    if (port == null || port.equals("*")) {
      return port != null || origin.port().isEmpty();
    }
    int usual = origin.scheme().equals("https") ? HTTPS : HTTP;
    return Integer.parseInt(port) == origin.port().orElse(usual);
  }

  /**
   * Whether the port of an http source matches an https URL: 80 stands for 443, and no other port
   * for another.
   */
  private boolean isPortOfUpgrade(@Nullable String port) {
    if (port == null || port.equals("*")) {
      return isPort(port);
    }
    int number = Integer.parseInt(port);
    return origin.port().isEmpty() && (number == HTTP || number == HTTPS);
  }

  /** Section 6.7.2.12: a path that ends in a slash matches everything below it. */
  private boolean isPath(@Nullable String allowed) {
    if (allowed == null || allowed.equals("/")) {
      return true;
    }
    Optional<List<String>> expected = pieces(allowed);
    Optional<List<String>> actual = pieces(path);
    if (expected.isEmpty() || actual.isEmpty()) {
      return false;
    }
    int count = expected.get().size();
    if (!allowed.endsWith("/")) {
      return expected.equals(actual);
    }
    return actual.get().size() >= count
        && expected.get().subList(0, count - 1).equals(actual.get().subList(0, count - 1));
  }

  private static Optional<List<String>> pieces(String path) {
    try {
      return Optional.of(
          Arrays.stream(path.split("/", -1))
              .map(p -> URLDecoder.decode(p.replace("+", "%2B"), StandardCharsets.UTF_8))
              .toList());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
