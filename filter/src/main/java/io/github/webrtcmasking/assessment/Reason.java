package io.github.webrtcmasking.assessment;

import java.util.Locale;

/**
 * Why a verdict was given. The documentation of each constant is the sentence that is shown to a
 * support agent, in English.
 */
public enum Reason {
  /** The browser's packets came from the same address as its page requests. */
  SAME_ADDRESS,
  /** The browser's packets came from the same small network as its page requests. */
  SAME_PREFIX,
  /** The visitor's browser runs on the server itself. */
  SAME_HOST,
  /** The two networks belong to the same provider or company. */
  SAME_NETWORK_OWNER,
  /** The page requests came through a company's exit that the site knows. */
  KNOWN_EGRESS,
  /** The visitor uses a privacy relay, as some browsers and phones offer it. */
  PRIVACY_RELAY,
  /** The two addresses are near each other; this may be one provider's address pool. */
  NEAR_PREFIX,
  /** The browser's packets came from another address than its page requests. */
  ADDRESS_DIFFERS,
  /** The browser uses several connections, and one of them differs. */
  ONE_OF_SEVERAL_DIFFERS,
  /** The server itself saw the browser's packets. */
  PROVEN,
  /** Who runs the two networks is not known. */
  OWNER_UNKNOWN,
  /** Who runs the two networks could not be asked just now. */
  LOOKUP_UNANSWERED,
  /** Only addresses of the other IP version were seen, which cannot be compared. */
  OTHER_FAMILY_ONLY,
  /** An IPv6 address was seen too, and whose network it is in is not known. */
  OTHER_FAMILY_UNKNOWN,
  /** The visitor's IPv4 and IPv6 addresses belong to different providers. */
  OTHER_FAMILY_OTHER_OWNER,
  /** The page requests came from a hosting company's network. */
  HOSTING_NETWORK,
  /** The page requests came from an address that a list knows as a VPN, a proxy or Tor. */
  ANONYMIZER,
  /** The page requests and the browser's packets came from different countries. */
  COUNTRY_DIFFERS,
  /** The visitor's connection ends before their browser, as at a proxy. */
  TCP_ENDS_EARLIER,
  /** The browser found no address that is visible from outside. */
  NO_REFLEXIVE_ADDRESS,
  /** The browser offered no network address at all, as some privacy settings demand. */
  NO_CANDIDATES,
  /** The browser has no WebRTC, or it is switched off. */
  WEBRTC_UNAVAILABLE,
  /** The browser did not finish looking within the time limit. */
  TIMED_OUT,
  /** No answer came from the browser. */
  NO_ANSWER,
  /** The visitor's browser asks for privacy, so it was not looked at. */
  PRIVACY_CONTROL,
  /** The browser hides its local addresses, as most browsers do. */
  HOST_HIDDEN,
  /** The visitor's network changed meanwhile. */
  NETWORK_CHANGED,
  /** What was known of this visit cannot be read any more, since a key of the site changed. */
  KEY_CHANGED,
  /** The browser reported an address that the server's observation contradicts. */
  CLAIM_CONTRADICTS_PROOF,
  /** What the browser reported contradicts itself. */
  CLAIMS_DIFFER,
  /** The reported address fits, but no proof of it came. */
  CLAIM_UNPROVEN,
  /** The site's UDP port could not be reached from the visitor's network. */
  VANTAGE_UNREACHABLE,
  /** The server saw packets of the browser that its answer does not mention. */
  PROOF_WITHHELD,
  /** A sealed address in the answer was altered or invented. */
  SEAL_BROKEN,
  /** The answer belongs to a server with another key, or to one that was restarted. */
  SEAL_KEY_UNKNOWN,
  /** The site stands behind a proxy that is not configured as trusted. */
  PROXY_NOT_CONFIGURED,
  /** A proxy of the site replaced the visitor's address by an invented one. */
  ADDRESS_INVENTED,
  /** The site's server is not told where the visitor's page requests come from. */
  ADDRESS_UNKNOWN,
  /** The site's UDP port stands behind a device that rewrites addresses. */
  VANTAGE_BEHIND_NAT,
  /** The site stands behind an address translator that is not configured alike everywhere. */
  TRANSLATOR_NOT_CONFIGURED,
  /** Networks are not compared here, because the filter is not running. */
  FILTER_OFF,
  /** Most recent visitors differ in the same way, so a proxy of the site seems not configured. */
  DEPLOYMENT_SUSPECT,
  /** Most recent visitors show one address, so a device of the site seems to rewrite addresses. */
  ADDRESSES_REWRITTEN;

  /**
   * The sentence for a support agent in English, without an address; never null. The same as {@code
   * describe(Locale.ENGLISH)}.
   */
  public String getDescription() {
    return describe(Locale.ENGLISH);
  }

  /**
   * The sentence for a support agent, without an address. It is the application's own where it has
   * one in a file {@code webrtc-masking-sentences} on the class path of the current thread's
   * context class loader, and English where nobody has one in that language.
   *
   * @return never null
   */
  public String describe(Locale language) {
    return Described.toSupport(this, language);
  }

  /**
   * The sentence for the visitor, found as that of {@link #describe}.
   *
   * @return never null
   */
  public String describeToVisitor(Locale language) {
    return Described.toVisitor(this, language);
  }
}
