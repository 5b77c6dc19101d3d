package io.github.webrtcmasking.internal.monitor;

import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.Ipv4;
import io.github.webrtcmasking.internal.address.Scope;
import io.github.webrtcmasking.internal.observation.Circumstance;
import io.github.webrtcmasking.internal.observation.Claim;
import io.github.webrtcmasking.internal.observation.Claim.Source;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.observation.Place;
import io.github.webrtcmasking.internal.observation.Proof;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An answer that can tell something about the deployment: both sides are seen, in one family, and
 * the visitor's own packets come from one place only.
 *
 * @param http where the page requests came from
 * @param revealed where the browser's packets came from
 * @param answer the answer itself
 */
record Witness(IpAddress http, IpAddress revealed, JudgedAnswer answer) {

  /** The witness that the answer is; empty where it tells nothing. */
  static Optional<Witness> of(JudgedAnswer answer) {
    Observations seen = answer.seen();
    if (seen.http().place() == Place.OWN_HOST || !decides(answer)) {
      return Optional.empty();
    }
    IpAddress http = seen.http().address();
    return revealed(seen)
        .filter(address -> address instanceof Ipv4 == http instanceof Ipv4)
        .min((one, two) -> Arrays.compareUnsigned(one.toBytes(), two.toBytes()))
        .map(address -> new Witness(http, address, answer));
  }

  private static boolean decides(JudgedAnswer answer) {
    return switch (answer.assessment().getVerdict()) {
      case CONSISTENT, MASKED -> true;
      case PENDING, RELAY, TAMPERED, INCONCLUSIVE, NOT_EVALUATED -> false;
    };
  }

  /** Where there can be proofs, claims do not count: they cost nothing. */
  private static Stream<IpAddress> revealed(Observations seen) {
    return seen.has(Circumstance.VANTAGE_OFFERED) || !seen.proofs().isEmpty()
        ? seen.proofs().stream().map(Proof::address)
        : seen.claims().stream()
            .filter(claim -> claim.source() == Source.SERVER)
            .map(Claim::address);
  }

  /** Whether the visitor would be called masked, and nothing of him came from the page's place. */
  boolean differs() {
    return answer.assessment().isMasked()
        && !answer.assessment().getReasons().contains(Reason.ONE_OF_SEVERAL_DIFFERS);
  }

  /** Whether both sides show one address that means something only inside a site. */
  boolean sharesLocalAddress() {
    return http.scope() == Scope.LOCAL && http.prefix().equals(revealed.prefix());
  }
}
