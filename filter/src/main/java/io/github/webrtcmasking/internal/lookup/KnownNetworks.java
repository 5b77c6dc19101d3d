package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.util.Map;
import java.util.Set;

/**
 * What is known about the networks of one visitor's addresses, and which questions about them
 * nobody answered. Immutable. Owners may be compared across families, addresses never.
 */
public final class KnownNetworks {

  /** Nothing is known. */
  public static final KnownNetworks NONE = of(Set.of(), Owner.UNKNOWN, Map.of());

  /**
   * What was asked and not answered: refused, late or failed.
   *
   * @param relay whether the HTTP address is an exit of a privacy relay
   * @param http who runs the HTTP address's network, or whether it is one of the operator's exits
   * @param owners the other addresses of which it is not told who runs their networks
   */
  public record Gaps(boolean relay, boolean http, Set<IpAddress> owners) {

    /** All was answered. */
    public static final Gaps NONE = new Gaps(false, false, Set.of());

    /** Copies. */
    public Gaps {
      owners = Set.copyOf(owners);
    }
  }

  private final Set<NetworkTrait> traits;
  private final Owner http;
  private final Map<IpAddress, Owner> others;
  private final Gaps gaps;

  private KnownNetworks(
      Set<NetworkTrait> traits, Owner http, Map<IpAddress, Owner> others, Gaps gaps) {
    this.traits = traits;
    this.http = http;
    this.others = others;
    this.gaps = gaps;
  }

  /**
   * What is known of one visitor.
   *
   * @param traits what is known of the HTTP address's network
   * @param http who runs it
   * @param others who runs the networks of the other addresses, as far as that is known
   */
  public static KnownNetworks of(
      Set<NetworkTrait> traits, Owner http, Map<IpAddress, Owner> others) {
    return new KnownNetworks(Set.copyOf(traits), http, Map.copyOf(others), Gaps.NONE);
  }

  /** The same, where something was not answered. */
  public KnownNetworks with(Gaps unanswered) {
    return new KnownNetworks(traits, http, others, unanswered);
  }

  /** Whether the HTTP address's network is of that kind. */
  public boolean httpIs(NetworkTrait trait) {
    return traits.contains(trait);
  }

  /** Whether the HTTP address may be a privacy relay's exit, because nobody said that it is not. */
  public boolean httpMayBeRelay() {
    return gaps.relay() && !httpIs(NetworkTrait.PRIVACY_RELAY);
  }

  /** How the owner of the address's network relates to that of the HTTP address. */
  public OwnerRelation relationToHttp(IpAddress address) {
    OwnerRelation relation = http.relationTo(others.getOrDefault(address, Owner.UNKNOWN));
    boolean certain = relation == OwnerRelation.SAME;
    return !certain && (gaps.http() || gaps.owners().contains(address))
        ? OwnerRelation.UNANSWERED
        : relation;
  }

  /** Without addresses. */
  @Override
  public String toString() {
    return "KnownNetworks[%s, %d owners, %d unanswered]"
        .formatted(traits, others.size(), gaps.owners().size());
  }
}
