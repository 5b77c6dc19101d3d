package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.util.Map;
import java.util.Set;

/**
 * What is known about the networks of one visitor's addresses. Immutable. Owners may be compared
 * across families, addresses never.
 */
public final class KnownNetworks {

  /** Nothing is known. */
  public static final KnownNetworks NONE = new KnownNetworks(Set.of(), Owner.UNKNOWN, Map.of());

  private final Set<Trait> traits;
  private final Owner http;
  private final Map<IpAddress, Owner> others;

  private KnownNetworks(Set<Trait> traits, Owner http, Map<IpAddress, Owner> others) {
    this.traits = traits;
    this.http = http;
    this.others = others;
  }

  /**
   * What is known of one visitor.
   *
   * @param traits what is known of the HTTP address's network
   * @param http who runs it
   * @param others who runs the networks of the other addresses, as far as that is known
   */
  public static KnownNetworks of(Set<Trait> traits, Owner http, Map<IpAddress, Owner> others) {
    return new KnownNetworks(Set.copyOf(traits), http, Map.copyOf(others));
  }

  /** Whether the HTTP address's network is of that kind. */
  public boolean httpIs(Trait trait) {
    return traits.contains(trait);
  }

  /** How the owner of the address's network relates to that of the HTTP address. */
  public OwnerRelation relationToHttp(IpAddress address) {
    return http.relationTo(others.getOrDefault(address, Owner.UNKNOWN));
  }

  /** Without addresses. */
  @Override
  public String toString() {
    return "KnownNetworks[%s, %d owners]".formatted(traits, others.size());
  }
}
