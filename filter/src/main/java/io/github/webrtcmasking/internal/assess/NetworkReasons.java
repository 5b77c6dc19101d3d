package io.github.webrtcmasking.internal.assess;

import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.NetworkInfo;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.lookup.KnownNetworks;
import io.github.webrtcmasking.internal.lookup.NetworkTrait;
import java.util.ArrayList;
import java.util.List;

/**
 * What the operator's lists say about the network of the page requests, as reasons. They accuse
 * nobody: a list knows networks and not who uses them today.
 */
final class NetworkReasons {

  private NetworkReasons() {}

  /** The reasons that lists give for a verdict. */
  static List<Reason> of(Verdict verdict, KnownNetworks networks) {
    List<Reason> reasons = new ArrayList<>();
    if (isTold(verdict, networks) && networks.httpIs(NetworkTrait.HOSTING)) {
      reasons.add(Reason.HOSTING_NETWORK);
    }
    return reasons;
  }

  /**
   * Whether lists have a say. An exit that the operator knows is explained by that (13), and so is
   * a relay (14), which is why nothing is said while it is unanswered whether this is one. Where
   * the deployment cannot compare, the address may be anybody's.
   */
  private static boolean isTold(Verdict verdict, KnownNetworks networks) {
    return switch (verdict) {
      case CONSISTENT, MASKED, TAMPERED, INCONCLUSIVE ->
          !networks.httpIs(NetworkTrait.KNOWN_EGRESS)
              && !networks.httpIs(NetworkTrait.PRIVACY_RELAY)
              && !networks.httpMayBeRelay();
      case PENDING, RELAY, NOT_EVALUATED -> false;
    };
  }

  /** What is known of the network in words, as far as the verdict speaks of it. */
  static NetworkInfo info(Verdict verdict, KnownNetworks networks) {
    boolean explained = networks.httpIs(NetworkTrait.KNOWN_EGRESS);
    return verdict == Verdict.RELAY && !explained
        ? NetworkInfo.NONE.withRelay(networks.network().relay())
        : NetworkInfo.NONE;
  }

  /** 12c: a full tunnel fits as well as a visitor at home does, and lists know its exit. */
  static Confidence limited(Confidence confidence, Verdict verdict, List<Reason> network) {
    boolean doubtful = verdict == Verdict.CONSISTENT && network.contains(Reason.HOSTING_NETWORK);
    return doubtful && confidence == Confidence.HIGH ? Confidence.MEDIUM : confidence;
  }
}
