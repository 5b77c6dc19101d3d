package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.internal.address.IpAddress;
import java.util.Map;
import java.util.Set;

/**
 * What is known about the networks of one visitor's addresses, and which questions about them
 * stayed unanswered. Immutable. Compares owners across families, addresses never.
 */
public final class KnownNetworks {

  /** Nothing is known. */
  public static final KnownNetworks NONE = of(Set.of(), Owner.UNKNOWN, Map.of());

  /**
   * Questions without an answer, because it was refused, late or failed.
   *
   * @param relay whether it is unanswered that the HTTP address is an exit of a privacy relay
   * @param http whether it is unanswered who runs the HTTP address's network, or that it is one of
   *     the operator's exits
   * @param owners the addresses whose networks' owners are unanswered
   */
  public record Gaps(boolean relay, boolean http, Set<IpAddress> owners) {

    /** Everything was answered. */
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
  private final HttpNetwork network;

  private KnownNetworks(
      Set<NetworkTrait> traits,
      Owner http,
      Map<IpAddress, Owner> others,
      Gaps gaps,
      HttpNetwork network) {
    this.traits = traits;
    this.http = http;
    this.others = others;
    this.gaps = gaps;
    this.network = network;
  }

  /**
   * What is known of one visitor.
   *
   * @param traits what is known of the HTTP address's network
   * @param http who runs it
   * @param others who runs the networks of the other addresses, where known
   */
  public static KnownNetworks of(
      Set<NetworkTrait> traits, Owner http, Map<IpAddress, Owner> others) {
    return new KnownNetworks(
        Set.copyOf(traits), http, Map.copyOf(others), Gaps.NONE, HttpNetwork.UNKNOWN);
  }

  /** The same with unanswered questions. */
  public KnownNetworks with(Gaps unanswered) {
    return new KnownNetworks(traits, http, others, unanswered, network);
  }

  /** The same with what is known of the HTTP address's network in words. */
  public KnownNetworks with(HttpNetwork known) {
    return new KnownNetworks(traits, http, others, gaps, known);
  }

  /** What is known of the HTTP address's network in words. */
  public HttpNetwork network() {
    return network;
  }

  /** Whether the HTTP address's network is of that kind. */
  public boolean httpIs(NetworkTrait trait) {
    return traits.contains(trait);
  }

  /**
   * Whether the HTTP address may be an exit of a privacy relay, because that question is
   * unanswered.
   */
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
