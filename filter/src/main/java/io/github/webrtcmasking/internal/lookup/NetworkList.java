package io.github.webrtcmasking.internal.lookup;

import io.github.webrtcmasking.internal.address.Cidr;
import io.github.webrtcmasking.internal.address.IpAddress;
import java.util.HashSet;
import java.util.Set;

/**
 * Networks by their addresses or by their owners' numbers. Immutable.
 *
 * @param ranges the addresses
 * @param numbers the autonomous system numbers
 */
public record NetworkList(RangeSet ranges, Set<Long> numbers) {

  /** Nothing. */
  public static final NetworkList EMPTY = new NetworkList(RangeSet.EMPTY, Set.of());

  /** Copies. */
  public NetworkList {
    numbers = Set.copyOf(numbers);
  }

  boolean holds(IpAddress address, long number) {
    return ranges.contains(address) || numbers.contains(number);
  }

  boolean isEmpty() {
    return ranges.size() == 0 && numbers.isEmpty();
  }

  @Override
  public String toString() {
    return ranges.size() + " ranges, " + numbers.size() + " AS numbers";
  }

  /** Takes entries in any order. For one thread. */
  public static final class Builder {

    private final RangeSet.Builder ranges = new RangeSet.Builder();
    private final Set<Long> numbers = new HashSet<>();

    /** Adds the range. */
    public void add(Cidr range) {
      ranges.add(range);
    }

    /** Adds the autonomous system with that number. */
    public void add(long number) {
      numbers.add(number);
    }

    /** All that was added. */
    public NetworkList build() {
      return new NetworkList(ranges.build(), numbers);
    }
  }
}
