package io.github.webrtcmasking.internal.lookup.ranges;

import io.github.webrtcmasking.internal.lookup.ranges.PrefixTable.FoundPrefix;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of addresses as prefixes, none inside another. A look-up is a binary search among the
 * prefix lengths (Waldvogel and others, "Scalable High Speed IP Routing Lookups", SIGCOMM 1997). It
 * asks at most {@value #MOST_PROBES} hash tables, and usually one or two, for any number of
 * prefixes. Immutable.
 */
final class PrefixSet {

  /** No address at all. */
  static final PrefixSet EMPTY = new PrefixSet(null);

  static final int MOST_PROBES = 8;

  private static final int LENGTHS = 2 * Long.SIZE + 1;

  private final @Nullable Node root;

  private PrefixSet(@Nullable Node root) {
    this.root = root;
  }

  /**
   * Whether a prefix holds the address.
   *
   * @param high the first 64 bits
   * @param low the last 64 bits
   */
  boolean contains(long high, long low) {
    Node node = root;
    while (node != null) {
      FoundPrefix foundPrefix = node.table.find(high, low);
      if (foundPrefix == FoundPrefix.PREFIX) {
        return true;
      }
      node = foundPrefix == FoundPrefix.MARKER ? node.longer : node.shorter;
    }
    return false;
  }

  /** One prefix length, and the nodes for shorter and longer ones. */
  private static final class Node {
    private final PrefixTable table;
    private final @Nullable Node shorter;
    private final @Nullable Node longer;

    Node(PrefixTable table, @Nullable Node shorter, @Nullable Node longer) {
      this.table = table;
      this.shorter = shorter;
      this.longer = longer;
    }
  }

  /** Takes prefixes in any order, none inside another. For one thread. */
  static final class PrefixBuilder {

    private final @Nullable PrefixList[] byLength = new PrefixList[LENGTHS];

    void add(long high, long low, int length) {
      PrefixList list = byLength[length];
      if (list == null) {
        list = new PrefixList(length);
        byLength[length] = list;
      }
      list.add(high, low);
    }

    PrefixSet build() {
      List<PrefixList> lists = new ArrayList<>();
      for (PrefixList list : byLength) {
        if (list != null) {
          lists.add(list);
        }
      }
      return new PrefixSet(node(lists, MOST_PROBES));
    }

    /** Needs lists in the order of their lengths, and fewer than 2^probes. */
    private static @Nullable Node node(List<PrefixList> lists, int probes) {
      if (lists.isEmpty()) {
        return null;
      }
      int first = first(lists, probes);
      List<PrefixList> longer = lists.subList(first + 1, lists.size());
      return new Node(
          table(lists.get(first), longer),
          node(lists.subList(0, first), probes - 1),
          node(longer, probes - 1));
    }

    /**
     * The length with most prefixes that the probes allow, because longer ones need markers in it.
     */
    private static int first(List<PrefixList> lists, int probes) {
      int mostBeside = (1 << (probes - 1)) - 1;
      int least = Math.max(0, lists.size() - 1 - mostBeside);
      int first = least;
      for (int i = least; i < lists.size() && i <= mostBeside; i++) {
        first = lists.get(i).size() >= lists.get(first).size() ? i : first;
      }
      return first;
    }

    private static PrefixTable table(PrefixList prefixes, List<PrefixList> longer) {
      PrefixList markers = new PrefixList(prefixes.length());
      for (PrefixList list : longer) {
        for (int i = 0; i < list.size(); i++) {
          markers.add(list.high(i), list.low(i));
        }
      }
      PrefixTable table = new PrefixTable(prefixes.length(), prefixes.size() + markers.size());
      for (int i = 0; i < prefixes.size(); i++) {
        table.addPrefix(prefixes.high(i), prefixes.low(i));
      }
      for (int i = 0; i < markers.size(); i++) {
        table.addMarker(markers.high(i), markers.low(i));
      }
      return table;
    }
  }
}
