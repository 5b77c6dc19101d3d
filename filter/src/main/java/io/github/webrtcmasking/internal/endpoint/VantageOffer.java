package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.internal.address.IpLiterals;
import io.github.webrtcmasking.internal.address.Scope;
import io.github.webrtcmasking.internal.config.VantageConfig;
import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.vantage.ProofSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalInt;

/** Decides whether a visitor is offered the vantage, and under which URL (RFC 7065). */
final class VantageOffer {

  private final String host;
  private final ProofSource vantage;

  VantageOffer(String host, ProofSource vantage) {
    this.host = host;
    this.vantage = vantage;
  }

  /** The port to offer, or empty where nothing listens or the visitor could not reach it. */
  OptionalInt portFor(HttpSide http, HttpServletRequest request) {
    // A browser on the internet would ask its user before it talks to a local address, or be
    // silent about it (Local Network Access).
    boolean unreachable = http.address().scope() == Scope.GLOBAL && isLocal(target(request));
    return unreachable ? OptionalInt.empty() : vantage.listeningPort();
  }

  String url(int port) {
    return "turn:" + host + ":" + port + "?transport=udp";
  }

  private String target(HttpServletRequest request) {
    return host.equals(VantageConfig.PAGE_HOST) ? request.getServerName() : host;
  }

  private static boolean isLocal(String name) {
    boolean bracketed = name.startsWith("[") && name.endsWith("]");
    String literal = bracketed ? name.substring(1, name.length() - 1) : name;
    return literal.equalsIgnoreCase("localhost")
        || IpLiterals.parse(literal).filter(ip -> ip.scope() == Scope.LOCAL).isPresent();
  }
}
