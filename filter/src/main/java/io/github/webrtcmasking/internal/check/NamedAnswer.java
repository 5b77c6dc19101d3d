package io.github.webrtcmasking.internal.check;

import io.github.webrtcmasking.internal.address.IpAddress;

/**
 * A comparable answer with the keyed hashes of what it shows, each computed once.
 *
 * @param seen the answer
 * @param http the hashes of where the page requests came from
 * @param network the hash of its network
 * @param place the hashes of where the browser's packets came from; {@link Vote#NOBODY} if there
 *     were none
 * @param session the hash of the session, or {@link Vote#NOBODY} if addresses tell visitors apart
 * @param forwarded one hash for all requests with forwarding headers, or {@link Vote#NOBODY} if
 *     this one has none
 */
record NamedAnswer(
    ComparableAnswer seen,
    VisitorHashes http,
    long network,
    VisitorHashes place,
    long session,
    long forwarded) {

  static NamedAnswer of(ComparableAnswer seen, KeyedHashes names) {
    VisitorHashes http = names.name(seen.http());
    return new NamedAnswer(
        seen,
        http,
        names.of(seen.http().prefix()),
        place(seen, http, names),
        seen.sharesLocalAddress() ? names.of(seen.answer().visitor()) : Vote.NOBODY,
        seen.isForwarded() ? names.of("forwarded " + seen.space()) : Vote.NOBODY);
  }

  private static VisitorHashes place(ComparableAnswer seen, VisitorHashes http, KeyedHashes names) {
    if (seen.revealed().isEmpty()) {
      return VisitorHashes.alone(Vote.NOBODY);
    }
    IpAddress place = seen.place();
    return place.equals(seen.http()) ? http : names.name(place);
  }
}
