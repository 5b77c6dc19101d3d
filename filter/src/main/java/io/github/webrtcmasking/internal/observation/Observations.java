package io.github.webrtcmasking.internal.observation;

import java.util.HashSet;
import java.util.Set;

/**
 * Everything that was seen of one visitor for one challenge. Immutable; its text form has no
 * address.
 *
 * @param http where the HTTP requests came from
 * @param proofs what the vantage saw, from seals and from its memory
 * @param claims addresses that only the browser reports
 * @param circumstances what else is known
 */
public record Observations(
    HttpSide http, Set<Proof> proofs, Set<Claim> claims, Set<Circumstance> circumstances) {

  public Observations {
    proofs = Set.copyOf(proofs);
    claims = Set.copyOf(claims);
    circumstances = Set.copyOf(circumstances);
  }

  /** The same, with one more circumstance. */
  public Observations and(Circumstance circumstance) {
    Set<Circumstance> more = new HashSet<>(circumstances);
    more.add(circumstance);
    return new Observations(http, proofs, claims, more);
  }

  /** Whether the circumstance holds. */
  public boolean has(Circumstance circumstance) {
    return circumstances.contains(circumstance);
  }

  @Override
  public String toString() {
    return "Observations[%d proofs, %d claims, %s]"
        .formatted(proofs.size(), claims.size(), circumstances);
  }
}
