package io.github.webrtcmasking.internal.check;

import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Scope;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.Claim;
import io.github.webrtcmasking.internal.observation.Claim.Source;
import io.github.webrtcmasking.internal.observation.HttpSide.Hops;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.observation.Proof;
import io.github.webrtcmasking.internal.support.Host;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An answer that can show a fault of the deployment, because its verdict is CONSISTENT or MASKED.
 *
 * @param http where the page requests came from
 * @param revealed the distinct places that the browser's packets came from, in the same family
 * @param answer the answer itself
 */
record ComparableAnswer(IpAddress http, List<IpAddress> revealed, JudgedAnswer answer) {

  private static final Comparator<IpAddress> BY_BYTES =
      (one, two) -> Arrays.compareUnsigned(one.toBytes(), two.toBytes());

  /** The comparable part of the answer; empty if there is none. */
  static Optional<ComparableAnswer> of(JudgedAnswer answer) {
    Observations seen = answer.seen();
    if (seen.http().host() == Host.OWN || !decides(answer)) {
      return Optional.empty();
    }
    IpAddress http = seen.http().address();
    List<IpAddress> revealed =
        revealed(seen)
            .filter(address -> address.isOfFamilyOf(http))
            .map(IpAddress::subscriber)
            .distinct()
            .sorted(BY_BYTES)
            .toList();
    return Optional.of(new ComparableAnswer(http, revealed, answer));
  }

  private static boolean decides(JudgedAnswer answer) {
    return switch (answer.assessment().getVerdict()) {
      case CONSISTENT, MASKED -> true;
      case PENDING, RELAY, TAMPERED, INCONCLUSIVE, NOT_EVALUATED -> false;
    };
  }

  private static Stream<IpAddress> revealed(Observations seen) {
    return seen.proofs().isEmpty()
        ? seen.claims().stream()
            .filter(claim -> claim.source() == Source.SERVER)
            .map(Claim::address)
        : seen.proofs().stream().map(Proof::address);
  }

  /**
   * Whether this answer says anything about other visitors. With a vantage, only proofs do, even if
   * this challenge did not offer the vantage: claims cost nothing, and a request's own words decide
   * what it is offered.
   */
  boolean votes() {
    return !revealed.isEmpty()
        && (!answer.seen().proofs().isEmpty()
            || !answer.seen().has(Circumstance.VANTAGE_CONFIGURED));
  }

  /** Where the browser's packets came from; if there are several places, always the same one. */
  IpAddress place() {
    return revealed.get(0);
  }

  /** Whether the browser's packets came from one place only. */
  boolean hasOnePlace() {
    return revealed.size() == 1;
  }

  /**
   * Whether the visitor would be called masked, and no packets of theirs came from where the page
   * requests came from.
   */
  boolean differs() {
    List<Reason> reasons = answer.assessment().getReasons();
    return answer.assessment().isMasked()
        && reasons.contains(Reason.ADDRESS_DIFFERS)
        && !reasons.contains(Reason.ONE_OF_SEVERAL_DIFFERS);
  }

  /**
   * Whether packets came from the network of the page requests too, so that no proxy stands before
   * it.
   */
  boolean isDirect() {
    return revealed.stream().anyMatch(address -> address.prefix().equals(http.prefix()));
  }

  /** Whether the requests carry forwarding headers of a peer that no setting names. */
  boolean isForwarded() {
    return answer.seen().http().hops() == Hops.MORE_BEHIND;
  }

  /** Whether both sides show one address that means something only inside a site. */
  boolean sharesLocalAddress() {
    return http.scope() == Scope.LOCAL && hasOnePlace() && isDirect();
  }

  AddressSpace space() {
    return AddressSpace.of(http);
  }
}
