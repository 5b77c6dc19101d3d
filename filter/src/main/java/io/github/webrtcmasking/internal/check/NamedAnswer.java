package io.github.webrtcmasking.internal.check;

import io.github.webrtcmasking.internal.address.IpAddress;

/**
 * A comparable answer, and the keyed hashes of what it shows, each worked out once.
 *
 * @param seen the answer
 * @param http the name of where the page requests came from
 * @param network the network of that
 * @param place the name of where the browser's packets came from; nobody's where there were none
 * @param session the name of the session, or {@link Vote#NOBODY} where addresses tell visitors
 *     apart
 * @param forwarded all requests with forwarding headers, or {@link Vote#NOBODY} where this has none
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
