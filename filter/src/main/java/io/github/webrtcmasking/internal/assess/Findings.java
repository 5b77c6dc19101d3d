package io.github.webrtcmasking.internal.assess;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.address.Relation;
import io.github.webrtcmasking.internal.address.Scope;
import io.github.webrtcmasking.internal.lookup.KnownNetworks;
import io.github.webrtcmasking.internal.lookup.Trait;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How a set of addresses relates to the HTTP address: its own family by {@link Fit}, the other
 * family only by its owners, and what cannot be compared by why.
 *
 * @param fits the relations found within the family
 * @param otherFamily what is known of comparable addresses of the other family
 * @param scopes the scopes of addresses that are reachable differently than the HTTP address
 * @param scopesOfOtherFamily the same of the other family
 */
record Findings(
    Set<Fit> fits, OtherFamily otherFamily, Set<Scope> scopes, Set<Scope> scopesOfOtherFamily) {

  /** Relates each address to the HTTP address. */
  static Findings of(
      IpAddress http, Collection<? extends IpAddress> addresses, KnownNetworks networks) {
    Set<Fit> fits = EnumSet.noneOf(Fit.class);
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    Set<Scope> scopesOfOtherFamily = EnumSet.noneOf(Scope.class);
    OtherFamily otherFamily = OtherFamily.NOT_SEEN;
    for (IpAddress address : addresses) {
      boolean comparable = address.isOfFamilyOf(http);
      // Two addresses are compared only when both are globally routable or both are not.
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

  /** The relation of two addresses of one family; there is none to ask for across families. */
  private static Relation within(IpAddress http, IpAddress other) {
    return switch (http.family()) {
      case IPV4 -> ((Ipv4) http).relationTo((Ipv4) other);
      case IPV6 -> ((Ipv6) http).relationTo((Ipv6) other);
    };
  }

  /** In the design's order: exact, prefix, owner, the operator's list. */
  private static Fit fit(Relation relation, IpAddress address, KnownNetworks networks) {
    return switch (relation) {
      case SAME_ADDRESS -> Fit.SAME_ADDRESS;
      case SAME_PREFIX -> Fit.SAME_PREFIX;
      // 6b is about carriers' pools; inside a site (25) near networks are two networks.
      case NEAR_PREFIX ->
          beyondPrefix(
              address.scope() == Scope.GLOBAL ? Fit.NEAR_PREFIX : Fit.DIFFERENT, address, networks);
      case DIFFERENT -> beyondPrefix(Fit.DIFFERENT, address, networks);
    };
  }

  private static Fit beyondPrefix(Fit unknown, IpAddress address, KnownNetworks networks) {
    return switch (networks.relationToHttp(address)) {
      case SAME -> Fit.SAME_OWNER;
      case UNKNOWN -> networks.httpIs(Trait.KNOWN_EGRESS) ? Fit.KNOWN_EGRESS : unknown;
      case UNANSWERED -> networks.httpIs(Trait.KNOWN_EGRESS) ? Fit.KNOWN_EGRESS : Fit.UNANSWERED;
      case DIFFERENT -> networks.httpIs(Trait.KNOWN_EGRESS) ? Fit.KNOWN_EGRESS : Fit.OTHER_OWNER;
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
    return any(Fit::isSamePlace);
  }

  boolean anyDiffers() {
    return any(Fit::isElsewhere);
  }

  /** A loop, because streams took half of a judgement's time. */
  private boolean any(Predicate<Fit> question) {
    for (Fit fit : fits) {
      if (question.test(fit)) {
        return true;
      }
    }
    return false;
  }

  boolean anyOfOtherOwner() {
    return fits.contains(Fit.OTHER_OWNER);
  }

  /** Whether of some it could not be asked whether they are of the same owner. */
  boolean anyUnanswered() {
    return fits.contains(Fit.UNANSWERED);
  }

  boolean anyNear() {
    return fits.contains(Fit.NEAR_PREFIX);
  }

  boolean sawOtherFamily() {
    return otherFamily != OtherFamily.NOT_SEEN;
  }

  /** The worst relation that was found; there must be one. */
  Fit worst() {
    return fits.stream().max(Fit::compareTo).orElseThrow();
  }
}
