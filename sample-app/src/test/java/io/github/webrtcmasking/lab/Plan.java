package io.github.webrtcmasking.lab;

/**
 * The addresses of the laboratory. Public ones are of the networks in MaxMind's
 * GeoLite2-ASN-Test.mmdb, so that their owners can be looked up, where nothing else is said; they
 * exist inside the namespaces only.
 */
final class Plan {
  private Plan() {}

  // The shop's host.
  static final String SHOP4 = "1.0.0.10"; // AS15169
  static final String SHOP6 = "2001:2000::10"; // AS1299

  /** Reaches the shop, but UDP through a device that rewrites all senders to a private one. */
  static final String REWRITTEN_PRIVATE = "1.0.0.11";

  /** Reaches the shop, but UDP through a device that rewrites all senders to a public one. */
  static final String REWRITTEN_PUBLIC = "1.0.0.12";

  static final String REWRITER_PRIVATE = "10.99.0.1";
  static final String REWRITER_PUBLIC = "1.0.0.99";
  static final String BALANCER = "1.0.0.80";
  static final String OFFICE_SHOP = "10.30.0.2";

  // Exits.
  static final String HOSTING_NETWORK = "38.0.0.0/8"; // AS174
  static final String HOSTING = "38.0.0.7"; // AS174
  static final String HOSTING_2 = "38.0.0.8"; // AS174
  static final String TUNNEL_EXIT = "38.0.0.9"; // AS174
  static final String PRIVACY_RELAY = "23.32.0.5"; // AS35994
  static final String FIREFOX_VPN = "146.75.166.14"; // in the catalogue of relays, and in no list
  static final String WARP = "104.28.76.1"; // the same
  static final String CORPORATE_EGRESS = "53.0.0.5"; // AS31399

  // Visitors.
  static final String HOME4 = "87.128.0.21"; // AS3320
  static final String HOME6 = "2003:0:1:1::"; // AS3320
  static final String BROKER6 = "2600:7000:1:1::"; // AS6939
  static final String POOL = "79.192.4.11"; // AS3320
  static final String POOL_SAME_24 = "79.192.4.19"; // AS3320
  static final String POOL_SAME_16 = "79.192.200.19"; // AS3320
  static final String POOL_FAR = "91.0.0.9"; // AS3320
  static final String MOBILE4 = "126.0.0.33"; // AS17676
  static final String BRANCH = "84.128.0.5"; // AS3320
  static final String NAT64 = "87.128.0.64"; // AS3320
  static final String DOCUMENTATION = "203.0.113.21";
}
