package io.github.webrtcmasking.internal.self;

import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.internal.check.Fault;
import java.util.Optional;

/** Something that an operator can mend, with the setting to mend it by. */
public enum Remedy {
  /** A proxy is not named. */
  TRUSTED_PROXIES,
  /** The server does not know its client's address. */
  SOCKET_PEERS,
  /** A proxy invents addresses. */
  CLIENT_ADDRESS_HEADER,
  /** A device rewrites the addresses of datagrams. */
  REWRITING_DEVICE,
  /** The vantage's name means nothing to the visitor. */
  VANTAGE_HOST,
  /** A proxy replaces the server's name. */
  SERVER_NAME,
  /** There is to be a vantage here, and it does not listen. */
  VANTAGE_CLOSED,
  /** There is no vantage. */
  VANTAGE_OFF,
  /** Datagrams do not arrive. */
  UDP,
  /** A translator is not known everywhere. */
  TRANSLATOR,
  /** Nodes have different keys, or one had others before. */
  SECRET,
  /** Nobody knows who runs the networks. */
  NETWORK_DATABASE,
  /** Look-ups do not answer. */
  LOOKUPS,
  /** The browser has too little time. */
  TIMEOUT,
  /** The collector's requests do not arrive. */
  REQUESTS,
  /** The browser objects, and that is respected. */
  PRIVACY_CONTROL,
  /** The browser cannot or must not; another one may. */
  BROWSER,
  /** The application's pages may begin no session. */
  SESSION;

  /** The key of its sentence. */
  public String key() {
    return "mend." + name();
  }

  /** What mends what led to that reason; empty where nothing is to be mended. */
  public static Optional<Remedy> of(Reason reason) {
    return switch (reason) {
      case PROXY_NOT_CONFIGURED, DEPLOYMENT_SUSPECT -> Optional.of(TRUSTED_PROXIES);
      case ADDRESS_UNKNOWN -> Optional.of(SOCKET_PEERS);
      case ADDRESS_INVENTED -> Optional.of(CLIENT_ADDRESS_HEADER);
      case VANTAGE_BEHIND_NAT, ADDRESSES_REWRITTEN -> Optional.of(REWRITING_DEVICE);
      case VANTAGE_UNREACHABLE -> Optional.of(VANTAGE_HOST);
      case TRANSLATOR_NOT_CONFIGURED -> Optional.of(TRANSLATOR);
      case SEAL_KEY_UNKNOWN, KEY_CHANGED -> Optional.of(SECRET);
      case OWNER_UNKNOWN, NEAR_PREFIX, OTHER_FAMILY_ONLY, OTHER_FAMILY_UNKNOWN ->
          Optional.of(NETWORK_DATABASE);
      case LOOKUP_UNANSWERED -> Optional.of(LOOKUPS);
      case NO_REFLEXIVE_ADDRESS, CLAIM_UNPROVEN -> Optional.of(UDP);
      case TIMED_OUT -> Optional.of(TIMEOUT);
      case NO_ANSWER -> Optional.of(REQUESTS);
      case PRIVACY_CONTROL -> Optional.of(PRIVACY_CONTROL);
      case NO_CANDIDATES, WEBRTC_UNAVAILABLE -> Optional.of(BROWSER);
      case FILTER_OFF,
          SAME_ADDRESS,
          SAME_PREFIX,
          SAME_HOST,
          SAME_NETWORK_OWNER,
          KNOWN_EGRESS,
          PRIVACY_RELAY,
          ADDRESS_DIFFERS,
          ONE_OF_SEVERAL_DIFFERS,
          PROVEN,
          OTHER_FAMILY_OTHER_OWNER,
          HOSTING_NETWORK,
          ANONYMIZER,
          COUNTRY_DIFFERS,
          TCP_ENDS_EARLIER,
          HOST_HIDDEN,
          NETWORK_CHANGED,
          CLAIM_CONTRADICTS_PROOF,
          CLAIMS_DIFFER,
          PROOF_WITHHELD,
          SEAL_BROKEN ->
          Optional.empty();
    };
  }

  /** What mends the fault. */
  public static Remedy of(Fault fault) {
    return switch (fault) {
      case UDP_BLOCKED -> UDP;
      case VANTAGE_BEHIND_NAT -> REWRITING_DEVICE;
      case VANTAGE_UNREACHABLE -> VANTAGE_HOST;
      case SERVER_NAME_LOCAL -> SERVER_NAME;
      case TRANSLATION_DIFFERS -> TRANSLATOR;
      case PROXY_NOT_CONFIGURED -> TRUSTED_PROXIES;
      case ADDRESS_INVENTED -> CLIENT_ADDRESS_HEADER;
      case SECRETS_DIFFER -> SECRET;
    };
  }
}
