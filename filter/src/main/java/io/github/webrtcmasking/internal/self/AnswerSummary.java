package io.github.webrtcmasking.internal.self;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.address.IpAddress.Family;
import io.github.webrtcmasking.internal.observation.Claim;
import io.github.webrtcmasking.internal.observation.Observations;
import io.github.webrtcmasking.internal.observation.Proof;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Over which IP versions the browser's packets were seen in the last answer of a session. No
 * address.
 *
 * @param proven by the server itself
 * @param claimed only by the browser
 */
public record AnswerSummary(Set<Family> proven, Set<Family> claimed) {

  public AnswerSummary {
    proven = Set.copyOf(proven);
    claimed = Set.copyOf(claimed);
  }

  /** What is left of what was observed. */
  public static AnswerSummary of(Observations seen) {
    return new AnswerSummary(
        families(seen.proofs().stream().map(Proof::address).toList()),
        families(seen.claims().stream().map(Claim::address).toList()));
  }

  private static Set<Family> families(Collection<IpAddress> addresses) {
    Set<Family> families = EnumSet.noneOf(Family.class);
    addresses.forEach(address -> families.add(address.family()));
    return families;
  }
}
