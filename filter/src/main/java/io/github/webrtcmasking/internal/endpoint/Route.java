package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.Proof;
import io.github.webrtcmasking.internal.session.NetworkNaming;
import io.github.webrtcmasking.internal.session.OpenChallenge;
import java.util.Collection;

/**
 * The network that asked for a challenge and the network that answers it.
 *
 * @param challenge the challenge that is answered
 * @param http where the answer came from
 * @param naming how the session names networks
 */
record Route(OpenChallenge challenge, HttpSide http, NetworkNaming naming) {

  /**
   * Row 15 of docs/verdicts.md: whether the visitor moved from one network to the other between
   * challenge and answer, like a phone that leaves the Wi-Fi. Then the packets came from one of the
   * two. Behind an exit that rotates, they come from a third.
   */
  boolean explains(Collection<Proof> proofs) {
    return !naming.name(http.address()).equals(challenge.network())
        && proofs.stream().noneMatch(this::isOfAThird);
  }

  /**
   * Whether a proof is from a third network. If its family is not that of both networks, nobody can
   * tell: most connections have addresses of both families.
   */
  private boolean isOfAThird(Proof proof) {
    String seen = naming.name(proof.address());
    String answered = naming.name(http.address());
    return NetworkNaming.isOfFamily(challenge.network(), proof.address())
        && NetworkNaming.isOfFamily(answered, proof.address())
        && !seen.equals(challenge.network())
        && !seen.equals(answered);
  }
}
