package io.github.webrtcmasking.internal.visit;

import io.github.webrtcmasking.internal.self.Remedy;
import io.github.webrtcmasking.internal.support.Sentences;
import java.util.Locale;

/** What to do about a problem, and which paper has more. */
enum Advice {
  PROXIES("install.md, Behind a proxy or balancer"),
  CONSTRAINTS("install.md, Security constraints"),
  CHAIN("install.md, The place in the chain"),
  POLICY("install.md, Content Security Policy"),
  CACHES("install.md, Caches"),
  WORKS("install.md, Does it work?"),
  SELF("operations.md, See your own verdict"),
  STEPS("operations.md, Steps that do not follow one another"),
  LOG("operations.md, Log"),
  FIREWALL("vantage.md, Firewall"),
  BALANCER("vantage.md, Behind a balancer"),
  CDN("vantage.md, Behind a CDN"),
  NODES("vantage.md, Several nodes"),
  NO_UDP("vantage.md, Where UDP cannot reach the application"),
  SESSIONS("sessions.md, When one begins"),
  KEYS("configuration.md, All keys");

  private final String paper;

  Advice(String paper) {
    this.paper = paper;
  }

  /** The paper and its heading. */
  String paper() {
    return paper;
  }

  /** What to do, with where to read on. */
  String in(String todo) {
    return todo + " (docs/" + paper + ")";
  }

  /** The sentence of the page with one's own verdict. */
  static String of(Remedy remedy) {
    return where(remedy).in(Sentences.in(Locale.ENGLISH).get(remedy.key()));
  }

  private static Advice where(Remedy remedy) {
    return switch (remedy) {
      case TRUSTED_PROXIES, SOCKET_PEERS, CLIENT_ADDRESS_HEADER, SERVER_NAME -> PROXIES;
      case REWRITING_DEVICE -> NO_UDP;
      case VANTAGE_HOST -> CDN;
      case VANTAGE_CLOSED -> LOG;
      case UDP -> FIREWALL;
      case SECRET -> NODES;
      case REQUESTS -> STEPS;
      case SESSION -> SESSIONS;
      case VANTAGE_OFF, TRANSLATOR, NETWORK_DATABASE, LOOKUPS, TIMEOUT, PRIVACY_CONTROL, BROWSER ->
          KEYS;
    };
  }

  /** How a front server has to treat our requests. */
  static String passBelow(String folder) {
    return STEPS.in(
        "Let requests below "
            + folder
            + " pass as they are, GET and POST, without a cache and without a login");
  }
}
