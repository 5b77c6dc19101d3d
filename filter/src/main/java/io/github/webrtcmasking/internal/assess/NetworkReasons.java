package io.github.webrtcmasking.internal.assess;

import io.github.webrtcmasking.assessment.AnonymizerKind;
import io.github.webrtcmasking.assessment.Confidence;
import io.github.webrtcmasking.assessment.NetworkInfo;
import io.github.webrtcmasking.assessment.Reason;
import io.github.webrtcmasking.assessment.Verdict;
import io.github.webrtcmasking.internal.lookup.HttpNetwork;
import io.github.webrtcmasking.internal.lookup.KnownNetworks;
import io.github.webrtcmasking.internal.lookup.NetworkTrait;
import io.github.webrtcmasking.internal.lookup.database.Anonymizer;
import io.github.webrtcmasking.internal.observation.Proof;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What lists and databases say about the network of the page requests, as reasons. They accuse
 * nobody: a list knows networks and not who uses them today.
 */
final class NetworkReasons {

  private NetworkReasons() {}

  /** The reasons that lists give for a verdict. */
  static List<Reason> of(Verdict verdict, Comparison visitor) {
    KnownNetworks networks = visitor.facts().networks();
    List<Reason> reasons = new ArrayList<>();
    if (!isTold(verdict, networks)) {
      return reasons;
    }
    if (networks.httpIs(NetworkTrait.HOSTING)) {
      reasons.add(Reason.HOSTING_NETWORK);
    }
    if (networks.network().anonymizer().isKnown()) {
      reasons.add(Reason.ANONYMIZER);
    }
    if (anyAbroad(visitor.seen().proofs(), networks.network())) {
      reasons.add(Reason.COUNTRY_DIFFERS);
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

  /** Claims do not count: they would let a visitor choose the country. */
  private static boolean anyAbroad(Collection<Proof> proofs, HttpNetwork http) {
    return proofs.stream().anyMatch(proof -> http.isAbroad(proof.address()));
  }

  /** What is known of the network in words, as far as the verdict speaks of it. */
  static NetworkInfo info(Verdict verdict, KnownNetworks networks) {
    HttpNetwork known = networks.network();
    if (verdict == Verdict.NOT_EVALUATED || known.equals(HttpNetwork.UNKNOWN)) {
      return NetworkInfo.NONE;
    }
    NetworkInfo info = NetworkInfo.NONE.withCountry(known.country());
    if (verdict == Verdict.RELAY) {
      return info.withRelay(known.relay());
    }
    return isTold(verdict, networks) ? info(info, known.anonymizer()) : info;
  }

  private static NetworkInfo info(NetworkInfo info, Anonymizer anonymizer) {
    List<AnonymizerKind> kinds =
        anonymizer.kinds().stream().sorted().map(NetworkReasons::kind).toList();
    return info.withAnonymizer(kinds, anonymizer.provider(), anonymizer.lastSeen());
  }

  private static AnonymizerKind kind(Anonymizer.Kind kind) {
    return switch (kind) {
      case VPN -> AnonymizerKind.VPN;
      case PROXY -> AnonymizerKind.PROXY;
      case RESIDENTIAL_PROXY -> AnonymizerKind.RESIDENTIAL_PROXY;
      case TOR -> AnonymizerKind.TOR;
    };
  }

  /** 12c: a full tunnel fits as well as a visitor at home does, and lists know its exit. */
  static Confidence limited(Confidence confidence, Verdict verdict, List<Reason> network) {
    boolean doubtful =
        verdict == Verdict.CONSISTENT
            && (network.contains(Reason.HOSTING_NETWORK) || network.contains(Reason.ANONYMIZER));
    return doubtful && confidence == Confidence.HIGH ? Confidence.MEDIUM : confidence;
  }

  /**
   * 7: whether a list explains a difference that is proven, so that no other explanation is left.
   */
  static boolean explainMask(KnownNetworks networks) {
    return isTold(Verdict.MASKED, networks) && networks.network().anonymizer().isNobodysHome();
  }
}
