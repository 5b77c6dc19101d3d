package io.github.webrtcmasking.stepdown.samples;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Records, with each kind of component. */
@SuppressWarnings({"ArrayRecordComponent", "EqualsNull"}) // On purpose.
public final class Values implements Supplier<List<String>> {

  record Empty() {}

  record All(
      boolean z, byte b, char c, short s, int i, long j, float f, double d, String text, int[] n) {}

  record Generic<T extends Comparable<T>>(T first, List<? super T> others) {

    Generic {
      others = List.copyOf(others);
    }

    boolean isLess(T other) {
      return first.compareTo(other) < 0;
    }
  }

  /** What may lie in sessions. */
  public record Kept(String name, int number) implements Serializable {}

  /** With a method of its own in the place of one of the platform's. */
  record Named(String name, Object value) {
    @Override
    public String toString() {
      return name;
    }
  }

  @Override
  public List<String> get() {
    List<String> said = new ArrayList<>();
    int[] numbers = {1, 2};
    All all = all(numbers, 1.5, "text");
    compare(said, all, all(numbers, 1.5, "text"));
    compare(said, all, all(numbers.clone(), 1.5, "text"));
    compare(said, all, all(numbers, 2.5, "text"));
    compare(said, all(numbers, Double.NaN, null), all(numbers, Double.NaN, null));
    compare(said, all(numbers, 0.0, null), all(numbers, -0.0, null));
    compare(said, new Empty(), new Empty());
    compare(said, new Empty(), all);
    compare(said, new Named("a", null), new Named("a", null));
    compare(said, new Named("a", 1), new Named("a", 1L));
    Generic<String> generic = new Generic<>("b", List.of("c", "d"));
    compare(said, generic, new Generic<>("b", List.of("c", "d")));
    said.add(generic + " " + generic.isLess("a"));
    said.add(all(null, 1, "x").toString().replaceAll("@[0-9a-f]+", "@"));
    return said;
  }

  private static All all(int[] numbers, double fraction, String text) {
    return new All(true, (byte) -3, 'c', (short) 4, 5, 1L << 40, 0.1f, fraction, text, numbers);
  }

  private static void compare(List<String> said, Object a, Object b) {
    said.add(a.equals(b) + " " + (a.hashCode() == b.hashCode()) + " " + a.equals(null));
    if (!(a instanceof All)) {
      said.add(a.hashCode() + " " + a);
    }
  }
}
