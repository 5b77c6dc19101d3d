package io.github.webrtcmasking.internal.assess;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Ipv6;
import io.github.webrtcmasking.internal.address.Relation;
import io.github.webrtcmasking.internal.address.Scope;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a set of addresses relates to the HTTP address: its own family by {@link Relation}, the other
 * family only by presence, and what cannot be compared by why.
 *
 * @param relations the relations found within the family
 * @param otherFamily whether a comparable address of the other family is among them
 * @param scopes the scopes of addresses that are reachable differently than the HTTP address
 */
record Findings(Set<Relation> relations, OtherFamily otherFamily, Set<Scope> scopes) {

  /** Whether an address of the other family came. */
  enum OtherFamily {
    SEEN,
    NOT_SEEN
  }

  private static final Set<Relation> FITTING =
      EnumSet.of(Relation.SAME_ADDRESS, Relation.SAME_PREFIX);

  /** Relates each address to the HTTP address. */
  static Findings of(IpAddress http, Collection<IpAddress> addresses) {
    Set<Relation> relations = EnumSet.noneOf(Relation.class);
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    OtherFamily otherFamily = OtherFamily.NOT_SEEN;
    for (IpAddress address : addresses) {
      // Two addresses are compared only when both are globally routable or both are not.
      if (address.scope() != http.scope()) {
        scopes.add(address.scope());
        continue;
      }
      Optional<Relation> relation = within(http, address);
      relation.ifPresent(relations::add);
      otherFamily = relation.isPresent() ? otherFamily : OtherFamily.SEEN;
    }
    return new Findings(relations, otherFamily, scopes);
  }

  /** The relation within one family; empty across families, which are never compared. */
  private static Optional<Relation> within(IpAddress http, IpAddress other) {
    if (http instanceof Ipv4 one && other instanceof Ipv4 two) {
      return Optional.of(one.relationTo(two));
    }
    if (http instanceof Ipv6 one && other instanceof Ipv6 two) {
      return Optional.of(one.relationTo(two));
    }
    return Optional.empty();
  }

  boolean comparable() {
    return !relations.isEmpty();
  }

  boolean anyFits() {
    return relations.stream().anyMatch(FITTING::contains);
  }

  boolean anyDiffers() {
    return relations.contains(Relation.DIFFERENT);
  }

  boolean anyNear() {
    return relations.contains(Relation.NEAR_PREFIX);
  }

  boolean sawOtherFamily() {
    return otherFamily == OtherFamily.SEEN;
  }

  /** The relations that were found, farthest first. */
  List<Relation> farthestFirst() {
    return relations.stream().sorted((a, b) -> b.compareTo(a)).toList();
  }
}
