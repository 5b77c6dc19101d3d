package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.internal.address.Cidr;
import io.github.webrtcmasking.internal.address.Ipv6;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** IPv6 ranges inside of a /64 each. Rare: nobody routes them. Immutable. */
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
    Ipv6 network = (Ipv6) range.network();
    int free = 2 * Long.SIZE - range.length();
    long rest = free == 0 ? 0 : -1L >>> (Long.SIZE - free);
    return new Part(network.high(), network.low() & ~rest, network.low() | rest);
  }

  private static boolean holds(Part part, long high, long low) {
    return part.high() == high
        && Long.compareUnsigned(part.first(), low) <= 0
        && Long.compareUnsigned(low, part.last()) <= 0;
  }

  boolean contains(Ipv6 address) {
    int from = 0;
    int to = parts.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (endsBefore(parts.get(middle), address)) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from < parts.size() && holds(parts.get(from), address.high(), address.low());
  }

  private static boolean endsBefore(Part part, Ipv6 address) {
    return part.high() == address.high()
        ? Long.compareUnsigned(part.last(), address.low()) < 0
        : part.high() < address.high();
  }

  int size() {
    return parts.size();
  }
}
