package io.github.webrtcmasking.internal.lookup.ranges;

import io.github.webrtcmasking.internal.address.Cidr;
import io.github.webrtcmasking.internal.address.IpAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** IPv6 ranges inside single /64 networks: disjoint, in order. Immutable. */
final class LongPrefixes {

  private record Part(long high, long first, long last) {}

  private static final Comparator<Part> ORDER =
      Comparator.comparingLong(Part::high)
          .thenComparing(Part::first, Long::compareUnsigned)
          .thenComparing(
              Part::last,
              Comparator.comparing((Long last) -> last, Long::compareUnsigned).reversed());

  /** Disjoint, in order. */
  private final List<Part> parts;

  private LongPrefixes(List<Part> parts) {
    this.parts = parts;
  }

  static LongPrefixes of(List<Cidr> ranges) {
    List<Part> parts = new ArrayList<>();
    for (Part part : ranges.stream().map(LongPrefixes::part).sorted(ORDER).toList()) {
      // Ranges are nested or disjoint, and the outer one comes first.
      if (parts.isEmpty() || !holds(parts.get(parts.size() - 1), part.high(), part.last())) {
        parts.add(part);
      }
    }
    return new LongPrefixes(List.copyOf(parts));
  }

  private static Part part(Cidr range) {
    IpAddress network = range.network();
    int free = 2 * Long.SIZE - range.length();
    long rest = free == 0 ? 0 : -1L >>> (Long.SIZE - free);
    return new Part(
        network.leadingBits(), network.trailingBits() & ~rest, network.trailingBits() | rest);
  }

  private static boolean holds(Part part, long high, long low) {
    return part.high() == high
        && Long.compareUnsigned(part.first(), low) <= 0
        && Long.compareUnsigned(low, part.last()) <= 0;
  }

  PrefixSet prefixes() {
    PrefixSet.PrefixBuilder prefixes = new PrefixSet.PrefixBuilder();
    for (Part part : parts) {
      int free = Long.SIZE - Long.numberOfLeadingZeros(part.first() ^ part.last());
      prefixes.add(part.high(), part.first(), 2 * Long.SIZE - free);
    }
    return prefixes.build();
  }

  int size() {
    return parts.size();
  }
}
