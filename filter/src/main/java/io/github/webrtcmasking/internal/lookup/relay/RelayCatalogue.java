package io.github.webrtcmasking.internal.lookup.relay;

import io.github.webrtcmasking.internal.address.IpAddress;
import io.github.webrtcmasking.internal.lookup.ranges.NetworkList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Relays by the networks that their exits are in. Immutable. */
final class RelayCatalogue {

  static final RelayCatalogue EMPTY =
      new RelayCatalogue(List.of(), NetworkList.EMPTY, NetworkList.EMPTY, LocalDate.MIN);

  private final List<Relay> relays;
  private final NetworkList all;
  private final NetworkList others;
  private final LocalDate dated;

  /**
   * A catalogue.
   *
   * @param relays in the order in which they are asked
   * @param all the networks of all of them: most visitors are asked about no other list
   * @param others networks of the same operators whose addresses are no exits of relays
   * @param dated when what it says was last checked
   */
  RelayCatalogue(List<Relay> relays, NetworkList all, NetworkList others, LocalDate dated) {
    this.relays = List.copyOf(relays);
    this.all = all;
    this.others = others;
    this.dated = dated;
  }

  /**
   * One relay, or several that share their exits.
   *
   * @param name for people
   * @param networks where its exits are
   */
  record Relay(String name, NetworkList networks) {}

  /**
   * The name of the relay whose exit has the address.
   *
   * @param number of the autonomous system, 0 if unknown
   */
  Optional<String> nameOf(IpAddress address, long number) {
    if (!all.holds(address, number)) {
      return Optional.empty();
    }
    for (Relay relay : relays) {
      if (relay.networks().holds(address, number)) {
        return others.holds(address, number) ? Optional.empty() : Optional.of(relay.name());
      }
    }
    return Optional.empty();
  }

  LocalDate dated() {
    return dated;
  }

  /** How many relays it names, and of when it is. */
  @Override
  public String toString() {
    return relays.size() + " relays, dated " + dated;
  }
}
