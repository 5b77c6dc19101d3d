package io.github.webrtcmasking.internal.injection.matrix;

import io.github.webrtcmasking.internal.injection.matrix.app.Case;

/** What older servers do in ways of their own, as docs/legacy.md tells. */
final class ServerWays {

  /** Tomcat 8.5 stands where Tomcat 11 does elsewhere, Jetty 9.4 where Jetty 12 does. */
  private static final Server OLDEST_TOMCAT = Server.TOMCAT_11;

  private static final Server OLD_JETTY = Server.JETTY_12;

  private ServerWays() {}

  static String outcome(Server server, Case row) {
    switch (row.name()) {
      case "head-large":
        // Tomcat 8.5 has sent the headers before the filter can add one.
        return head(server == OLDEST_TOMCAT ? "" : "skipped; reason=no-body");
      case "head-bytes":
      case "head-writer":
      case "head-length":
        return head("skipped; reason=no-body");
      case "static-large":
        return server == OLD_JETTY ? "framing was LENGTH and is CHUNKED" : "ok";
      case "include-reset":
        return server == OLD_JETTY ? "changed, 109 \u2192 111 bytes" : "ok";
      default:
        return "ok";
    }
  }

  private static String head(String diagnosis) {
    return "the diagnosis is \"" + diagnosis + "\" instead of \"injected\"";
  }
}
