package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.internal.observation.HttpSide;
import io.github.webrtcmasking.internal.observation.Proof;
import io.github.webrtcmasking.internal.session.NetworkNaming;
import io.github.webrtcmasking.internal.session.OpenChallenge;
import java.util.Collection;

/**
 * From where a challenge was asked for, and from where it is answered.
 *
 * @param challenge what is answered
 * @param http where the answer came from
 * @param naming how the session names networks
 */
record Route(OpenChallenge challenge, HttpSide http, NetworkNaming naming) {

  /**
   * 15: whether the visitor changed from the one network to the other meanwhile, as a phone does
   * that leaves the Wi-Fi. Their packets came from one of the two; those of somebody behind an exit
   * that rotates come from a third.
   */
  boolean explains(Collection<Proof> proofs) {
    return !naming.name(http.address()).equals(challenge.network())
        && proofs.stream().noneMatch(this::isOfAThird);
  }

  /**
   * Of another family than one of the two networks, a proof may still be of that one: most lines
   * have addresses of both.
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
