package io.github.webrtcmasking.internal.lookup.ranges;

import io.github.webrtcmasking.internal.address.Cidr;
import java.util.Optional;
import java.util.regex.Pattern;

/** One entry of a list of networks: a range of addresses, or an autonomous system. */
public sealed interface NetworkListEntry {

  /** What an entry may be, for messages. */
  String ALLOWED = "IP addresses, CIDR ranges and AS numbers (AS64500)";

  /** Adds this to a list. */
  void addTo(NetworkList.NetworkListBuilder list);

  /** Whether this is a range whose address has bits beyond its length, perhaps by mistake. */
  default boolean hasStrayBits() {
    return false;
  }

  /** The entry in the text; empty if there is none, or if it would hold every address. */
  static Optional<NetworkListEntry> parse(String text) {
    Optional<NetworkListEntry> number = AutonomousSystem.numberOf(text).map(AutonomousSystem::new);
    return number.isPresent()
        ? number
        : Cidr.parse(text).filter(range -> range.length() > 0).map(Range::new);
  }

  /** A range of addresses. */
  record Range(Cidr addresses) implements NetworkListEntry {
    @Override
    public void addTo(NetworkList.NetworkListBuilder list) {
      list.add(addresses);
    }

    @Override
    public boolean hasStrayBits() {
      return addresses.hasStrayBits();
    }
  }

  /** An autonomous system by its number (RFC 6793), written {@code AS64500} or {@code 64500}. */
  record AutonomousSystem(long number) implements NetworkListEntry {

    private static final Pattern NUMBER = Pattern.compile("(?:[Aa][Ss])?([1-9][0-9]{0,9})");
    private static final long LAST = 0xffff_ffffL;

    /** The number in the text. */
    public static Optional<Long> numberOf(String text) {
      var matcher = NUMBER.matcher(text);
      return matcher.matches()
          ? Optional.of(Long.valueOf(matcher.group(1))).filter(number -> number <= LAST)
          : Optional.empty();
    }

    @Override
    public void addTo(NetworkList.NetworkListBuilder list) {
      list.add(number);
    }
  }
}
