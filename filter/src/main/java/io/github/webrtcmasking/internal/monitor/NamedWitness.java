package io.github.webrtcmasking.internal.monitor;

import io.github.webrtcmasking.internal.address.IpAddress;

/**
 * A witness, and the keyed hashes of what they show, each worked out once.
 *
 * @param seen the witness
 * @param http the name of where the page requests came from
 * @param network the network of that
 * @param place the name of where the browser's packets came from; nobody's where there were none
 * @param session the name of the session, or {@link Vote#NOBODY} where addresses tell visitors
 *     apart
 * @param forwarded all requests with forwarding headers, or {@link Vote#NOBODY} where this has none
 */
record NamedWitness(
    Witness seen, Name http, long network, Name place, long session, long forwarded) {

  static NamedWitness of(Witness seen, Pseudonyms names) {
    Name http = names.name(seen.http());
    return new NamedWitness(
        seen,
        http,
        names.of(seen.http().prefix()),
        place(seen, http, names),
        seen.sharesLocalAddress() ? names.of(seen.answer().visitor()) : Vote.NOBODY,
        seen.isForwarded() ? names.of("forwarded " + seen.realm()) : Vote.NOBODY);
  }

  private static Name place(Witness seen, Name http, Pseudonyms names) {
    if (seen.revealed().isEmpty()) {
      return Name.alone(Vote.NOBODY);
    }
    IpAddress place = seen.place();
    return place.equals(seen.http()) ? http : names.name(place);
  }
}
