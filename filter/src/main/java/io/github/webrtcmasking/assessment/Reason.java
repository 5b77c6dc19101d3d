package io.github.webrtcmasking.assessment;

/** Why a verdict was given. Each description can be shown to a support agent. */
public enum Reason {
  /** The browser's packets came from the very address of the page requests. */
  SAME_ADDRESS("The browser's packets came from the same address as its page requests."),
  /**
   * The browser's packets came from the neighbourhood (IPv4 /24, IPv6 /64) of the page requests.
   */
  SAME_PREFIX("The browser's packets came from the same small network as its page requests."),
  /** Page requests and packets both came from the machine that the shop runs on. */
  SAME_HOST("The visitor's browser runs on the server itself."),
  /** The two networks belong to one provider or company, such as a carrier's address pool. */
  SAME_NETWORK_OWNER("The two networks belong to the same provider or company."),
  /** The page requests came through an exit that the operator lists as a company's own. */
  KNOWN_EGRESS("The page requests came through a company's exit that the shop knows."),
  /** The page requests came through a known privacy relay, which is not fraud. */
  PRIVACY_RELAY("The visitor uses a privacy relay, as some browsers and phones offer it."),
  /** The addresses share an IPv4 /16 or IPv6 /32, often the pool of one provider. */
  NEAR_PREFIX("The two addresses are near each other; this may be one provider's address pool."),
  /** The browser's packets came from another address than the page requests. */
  ADDRESS_DIFFERS("The browser's packets came from another address than its page requests."),
  /** Some of the browser's packets came from the page's address, some from another. */
  ONE_OF_SEVERAL_DIFFERS("The browser uses several connections, and one of them differs."),
  /** The server itself saw the browser's packets. */
  PROVEN("The server itself saw the browser's packets."),
  /** Nothing is known about who runs the two networks. */
  OWNER_UNKNOWN("Who runs the two networks is not known."),
  /** A lookup of the two networks gave no answer in time, so nothing is concluded from them. */
  LOOKUP_UNANSWERED("Who runs the two networks could not be asked just now."),
  /** Only addresses of the other IP version came; they are never compared. */
  OTHER_FAMILY_ONLY("Only addresses of the other IP version were seen, which cannot be compared."),
  /** An IPv6 address came beside a fitting IPv4 address, and its owner is not known. */
  OTHER_FAMILY_UNKNOWN("An IPv6 address was seen too, and whose network it is in is not known."),
  /** Addresses of the two IP versions belong to two providers, as with tunnels for one version. */
  OTHER_FAMILY_OTHER_OWNER("The visitor's IPv4 and IPv6 addresses belong to different providers."),
  /** The page requests came from a hosting company's network, where no visitor is at home. */
  HOSTING_NETWORK("The page requests came from a hosting company's network."),
  /** Candidates came, but none with an address that is visible outside the visitor's network. */
  NO_REFLEXIVE_ADDRESS("The browser found no address that is visible from outside."),
  /** The browser offered no candidate at all, as some privacy settings demand. */
  NO_CANDIDATES("The browser offered no network address at all."),
  /** The browser has no WebRTC. */
  WEBRTC_UNAVAILABLE("The browser has no WebRTC, or it is switched off."),
  /** The browser did not finish within the time limit. */
  TIMED_OUT("The browser did not finish looking within the time limit."),
  /** No answer came in time. */
  NO_ANSWER("No answer came from the browser."),
  /** The visitor's browser sends Global Privacy Control, and the operator respects that. */
  PRIVACY_CONTROL("The visitor's browser asks for privacy, so it was not looked at."),
  /** The browser hides its local addresses behind random names, as most do. */
  HOST_HIDDEN("The browser hides its local addresses, as most browsers do."),
  /** The visitor's network changed between page, challenge and answer. */
  NETWORK_CHANGED("The visitor's network changed meanwhile."),
  /** The session's network names can no longer be read, so its assessments start again. */
  KEY_CHANGED(
      "What was known of this visit cannot be read any more, since the shop's key changed."),
  /** The browser claims an address that the server's own observation contradicts. */
  CLAIM_CONTRADICTS_PROOF(
      "The browser reported an address that the server's observation contradicts."),
  /** What the browser reported contradicts itself. */
  CLAIMS_DIFFER("What the browser reported contradicts itself."),
  /** The reported address fits, but the proof that belongs to it is missing. */
  CLAIM_UNPROVEN("The reported address fits, but it came without the proof it should have."),
  /** The vantage is not running, or the visitor cannot reach the address that it has. */
  VANTAGE_UNREACHABLE("The shop's UDP port could not be reached from the visitor's network."),
  /** The server saw packets that the browser's answer does not mention. */
  PROOF_WITHHELD("The server saw packets of the browser that its answer does not mention."),
  /** A sealed address was altered or invented. */
  SEAL_BROKEN("A sealed address in the answer was altered or invented."),
  /** The challenge was made with a key that this server does not have. */
  SEAL_KEY_UNKNOWN(
      "The answer belongs to a server with another key, or to one that was restarted."),
  /** The page requests come through a proxy that is not configured as trusted. */
  PROXY_NOT_CONFIGURED("The shop stands behind a proxy that is not configured as trusted."),
  /** A proxy in front replaced the visitor's address with one that nobody has (240.0.0.0/4). */
  ADDRESS_INVENTED("A proxy of the shop replaced the visitor's address by an invented one."),
  /** Neither the server nor a trusted proxy says where the page requests come from. */
  ADDRESS_UNKNOWN("The shop's server is not told where the visitor's page requests come from."),
  /** The vantage sees rewritten addresses instead of the visitors' own. */
  VANTAGE_BEHIND_NAT("The shop's UDP port stands behind a device that rewrites addresses."),
  /** Two parts of the deployment treat the addresses of a translator (NAT64) differently. */
  TRANSLATOR_NOT_CONFIGURED(
      "The shop stands behind an address translator that is not configured alike everywhere."),
  /** The filter is switched off, could not start, or is not in this application at all. */
  FILTER_OFF("Networks are not compared here, because the filter is not running."),
  /** Most recent visitors differ, which happens when a proxy in front is not configured. */
  DEPLOYMENT_SUSPECT(
      "Most recent visitors differ in the same way, so a proxy of the shop seems not configured."),
  /** Most recent visitors show one address, which happens when a device rewrites addresses. */
  ADDRESSES_REWRITTEN(
      "Most recent visitors show one address, so a device of the shop seems to rewrite addresses.");

  private final String description;

  Reason(String description) {
    this.description = description;
  }

  /** One sentence in plain words, never null, without an address. */
  public String getDescription() {
    return description;
  }
}
