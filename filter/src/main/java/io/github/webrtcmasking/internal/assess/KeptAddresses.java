package io.github.webrtcmasking.internal.assess;

import io.github.webrtcmasking.assessment.ObservedAddress;
import io.github.webrtcmasking.assessment.ObservedAddress.How;
import io.github.webrtcmasking.internal.observation.AddressKeeping;
import io.github.webrtcmasking.internal.observation.Observations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Selects what may be kept of the observed addresses. */
public final class KeptAddresses {

  /** More than any honest visitor shows. The claims come last, so they are left out first. */
  static final int MOST = 16;

  private KeptAddresses() {}

  /** The addresses of one answer: the HTTP address, then proven, then claimed ones. */
  public static List<ObservedAddress> of(Observations seen, AddressKeeping keeping) {
    if (keeping == AddressKeeping.NONE) {
      return List.of();
    }
    Stream<ObservedAddress> http = all(How.HTTP, keeping.text(seen.http().address()).stream());
    Stream<ObservedAddress> proven =
        all(How.PROVEN, seen.proofs().stream().map(keeping::text).flatMap(Optional::stream));
    Stream<ObservedAddress> claimed =
        all(
            How.CLAIMED,
            seen.claims().stream()
                .map(claim -> keeping.text(claim.address()))
                .flatMap(Optional::stream));
    return Stream.of(http, proven, claimed).flatMap(each -> each).limit(MOST).toList();
  }

  private static Stream<ObservedAddress> all(How how, Stream<String> texts) {
    return texts.distinct().sorted().map(text -> ObservedAddress.of(how, text));
  }
}
