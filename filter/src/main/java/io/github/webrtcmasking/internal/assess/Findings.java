package io.github.webrtcmasking.internal.assess;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.address.Relation;
import io.github.webrtcmasking.internal.address.Scope;
import io.github.webrtcmasking.internal.lookup.KnownNetworks;
import io.github.webrtcmasking.internal.lookup.NetworkTrait;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How a set of addresses relates to the HTTP address. Addresses of its family have a {@link Match},
 * those of the other family only an owner. Addresses of another scope cannot be compared.
 *
 * @param fits the matches found within the family
 * @param otherFamily what is known of comparable addresses of the other family
 * @param scopes the scopes of addresses with another scope than the HTTP address
 * @param scopesOfOtherFamily the same for the other family
 */
record Findings(
    Set<Match> fits, OtherFamily otherFamily, Set<Scope> scopes, Set<Scope> scopesOfOtherFamily) {

  /** Relates each address to the HTTP address. */
  static Findings of(
      IpAddress http, Collection<? extends IpAddress> addresses, KnownNetworks networks) {
    Set<Match> fits = EnumSet.noneOf(Match.class);
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    Set<Scope> scopesOfOtherFamily = EnumSet.noneOf(Scope.class);
    OtherFamily otherFamily = OtherFamily.NOT_SEEN;
    for (IpAddress address : addresses) {
      boolean comparable = address.isOfFamilyOf(http);
      // Two addresses are compared only if they have the same scope.
      if (address.scope() != http.scope()) {
        (comparable ? scopes : scopesOfOtherFamily).add(address.scope());
      } else if (comparable) {
        fits.add(fit(within(http, address), address, networks));
      } else {
        otherFamily = otherFamily.and(ownersOnly(address, networks));
      }
    }
    return new Findings(fits, otherFamily, scopes, scopesOfOtherFamily);
  }

  /** The relation of two addresses of one family. */
  private static Relation within(IpAddress http, IpAddress other) {
    return switch (http.family()) {
      case IPV4 -> ((Ipv4) http).relationTo((Ipv4) other);
      case IPV6 -> ((Ipv6) http).relationTo((Ipv6) other);
    };
  }

  /** In the order of {@code docs/verdicts.md}: exact, prefix, owner, the operator's list. */
  private static Match fit(Relation relation, IpAddress address, KnownNetworks networks) {
    return switch (relation) {
      case SAME_ADDRESS -> Match.SAME_ADDRESS;
      case SAME_PREFIX -> Match.SAME_PREFIX;
      // 6b is about carriers' address pools. Inside a site (25), near networks are still two
      // networks.
      case NEAR_PREFIX ->
          beyondPrefix(
              address.scope() == Scope.GLOBAL ? Match.NEAR_PREFIX : Match.DIFFERENT,
              address,
              networks);
      case DIFFERENT -> beyondPrefix(Match.DIFFERENT, address, networks);
    };
  }

  private static Match beyondPrefix(Match unknown, IpAddress address, KnownNetworks networks) {
    return switch (networks.relationToHttp(address)) {
      case SAME -> Match.SAME_OWNER;
      case UNKNOWN -> networks.httpIs(NetworkTrait.KNOWN_EGRESS) ? Match.KNOWN_EGRESS : unknown;
      case UNANSWERED ->
          networks.httpIs(NetworkTrait.KNOWN_EGRESS) ? Match.KNOWN_EGRESS : Match.UNANSWERED;
      case DIFFERENT ->
          networks.httpIs(NetworkTrait.KNOWN_EGRESS) ? Match.KNOWN_EGRESS : Match.OTHER_OWNER;
    };
  }

  private static OtherFamily ownersOnly(IpAddress address, KnownNetworks networks) {
    return switch (networks.relationToHttp(address)) {
      case SAME -> OtherFamily.SAME_OWNER;
      case UNKNOWN, UNANSWERED -> OtherFamily.OWNER_UNKNOWN;
      case DIFFERENT -> OtherFamily.OTHER_OWNER;
    };
  }

  boolean comparable() {
    return !fits.isEmpty();
  }

  boolean anyFits() {
    return any(Match::isSamePlace);
  }

  boolean anyDiffers() {
    return any(Match::isElsewhere);
  }

  /** A loop, because streams took half of a judgement's time. */
  private boolean any(Predicate<Match> question) {
    for (Match match : fits) {
      if (question.test(match)) {
        return true;
      }
    }
    return false;
  }

  boolean anyOfOtherOwner() {
    return fits.contains(Match.OTHER_OWNER);
  }

  /** Whether the owner of some address is unanswered. */
  boolean anyUnanswered() {
    return fits.contains(Match.UNANSWERED);
  }

  boolean anyNear() {
    return fits.contains(Match.NEAR_PREFIX);
  }

  boolean sawOtherFamily() {
    return otherFamily != OtherFamily.NOT_SEEN;
  }

  /** The worst match; there must be one. */
  Match worst() {
    return fits.stream().max(Match::compareTo).orElseThrow();
  }
}
