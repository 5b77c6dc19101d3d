package io.github.webrtcmasking.internal.deployment;

import io.github.webrtcmasking.internal.address.IpText;
import io.github.webrtcmasking.internal.endpoint.AssessmentLog;
import io.github.webrtcmasking.internal.gate.GateConfig;
import io.github.webrtcmasking.internal.gate.GateRule;
import io.github.webrtcmasking.internal.observation.TrustedProxies;
import io.github.webrtcmasking.internal.observation.TrustedProxies.SocketPeers;
import io.github.webrtcmasking.internal.support.Product;
import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What an operator wants to know of a deployment before anything else: all of it configured, none
 * of it a visitor's.
 *
 * @param application the context path, and the name where the application has one
 * @param script where the tag's script is
 * @param gateRules each with its action and mode
 * @param trustedProxies whose forwarding headers are believed
 * @param vantage where visitors' packets are seen
 * @param lookups the look-ups that are configured
 */
record DeploymentSummary(
    String application,
    String script,
    List<String> gateRules,
    List<String> trustedProxies,
    String vantage,
    List<String> lookups) {

  /** A line with more is not read; JMX has them all. */
  private static final int MOST_NAMED = 8;

  /** All of it in one line. */
  String line() {
    return "%s serves %s: script %s; gate: %s; trusted proxies: %s; vantage: %s; look-ups: %s; verdicts: logger %s, level DEBUG"
        .formatted(
            Product.full(),
            application,
            script,
            some(gateRules),
            some(trustedProxies),
            vantage,
            some(lookups),
            AssessmentLog.NAME);
  }

  private static String some(List<String> names) {
    if (names.isEmpty()) {
      return "none";
    }
    String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    int more = names.size() - MOST_NAMED;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  /** What the application is called. */
  static String application(ServletContext context) {
    return application(
        context.getContextPath(), Objects.requireNonNullElse(context.getServletContextName(), ""));
  }

  /** The same; its name is written by people, and the log has lines. Jetty calls it by its path. */
  static String application(String contextPath, String name) {
    String path = contextPath.isEmpty() ? "/" : contextPath;
    String words = name.strip().replaceAll("\\s+", " ");
    return words.isEmpty() || words.equals(path) ? path : path + " (" + words + ")";
  }

  static List<String> gateRules(GateConfig gate) {
    return gate.rules().stream().map(DeploymentSummary::text).toList();
  }

  private static String text(GateRule rule) {
    return "%s (%s, %s)"
        .formatted(
            rule.name(), rule.action().setting(), rule.mode().name().toLowerCase(Locale.ROOT));
  }

  static List<String> trustedProxies(TrustedProxies proxies) {
    List<String> names = new ArrayList<>();
    if (proxies.sockets() == SocketPeers.TRUSTED) {
      names.add(SocketPeers.NAME);
    }
    proxies.ranges().forEach(range -> names.add(IpText.of(range)));
    return List.copyOf(names);
  }
}
