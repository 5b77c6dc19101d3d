package io.github.webrtcmasking.internal.lookup.ranges;

import io.github.webrtcmasking.internal.address.Cidr;
import io.github.webrtcmasking.internal.address.IpAddress;
import java.util.HashSet;
import java.util.Set;

/** Networks by their addresses or by their owners' numbers. Immutable. */
public final class NetworkList {

  /** The empty list. */
  public static final NetworkList EMPTY = new NetworkList(RangeSet.EMPTY, Set.of());

  private final RangeSet ranges;
  private final Set<Long> numbers;

  private NetworkList(RangeSet ranges, Set<Long> numbers) {
    this.ranges = ranges;
    this.numbers = Set.copyOf(numbers);
  }

  /** The addresses. */
  public RangeSet ranges() {
    return ranges;
  }

  /** The autonomous system numbers. */
  public Set<Long> numbers() {
    return numbers;
  }

  /** Whether the address or the number of its autonomous system is in the list. */
  public boolean holds(IpAddress address, long number) {
    return ranges.contains(address) || numbers.contains(number);
  }

  /** Whether nothing is in it. */
  public boolean isEmpty() {
    return ranges.size() == 0 && numbers.isEmpty();
  }

  /** The number of each. */
  @Override
  public String toString() {
    return ranges.size() + " ranges, " + numbers.size() + " AS numbers";
  }

  /** Takes entries in any order. For one thread. */
  public static final class NetworkListBuilder {

    private final RangeSet.RangeBuilder ranges = new RangeSet.RangeBuilder();
    private final Set<Long> numbers = new HashSet<>();

    /** Adds the range. */
    public void add(Cidr range) {
      ranges.add(range);
    }

    /** Adds the autonomous system with that number. */
    public void add(long number) {
      numbers.add(number);
    }

    /** The list of everything that was added. */
    public NetworkList build() {
      return new NetworkList(ranges.build(), numbers);
    }
  }
}
