package io.github.webrtcmasking.lab.latency;

import io.github.webrtcmasking.lab.latency.PageTimes.Moment;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToDoubleFunction;

/** All visits of a run, by what they were made under. */
public final class Samples {
  private final Map<Series, List<PageTimes>> visits = new LinkedHashMap<>();

  /**
   * Visits that differ in their tag only.
   *
   * @param cold whether nothing of the shop was in the browser's cache
   */
  public record Condition(String line, boolean images, String browser, boolean cold) {}

  private record Series(Condition condition, Tag tag) {}

  /** Adds a visit. */
  public void add(Condition condition, Tag tag, PageTimes times) {
    visits
        .computeIfAbsent(new Series(condition, tag), s -> new CopyOnWriteArrayList<>())
        .add(times);
  }

  /** All conditions, in the order in which they were visited first. */
  public List<Condition> conditions() {
    return visits.keySet().stream().map(Series::condition).distinct().toList();
  }

  /** The median of something, or NaN where it was not seen. */
  public double median(Condition condition, Tag tag, ToDoubleFunction<PageTimes> what) {
    double[] values =
        visits.getOrDefault(new Series(condition, tag), List.of()).stream()
            .mapToDouble(what)
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    if (values.length == 0) {
      return Double.NaN;
    }
    return Arrays.stream(values, (values.length - 1) / 2, values.length / 2 + 1)
        .average()
        .orElseThrow();
  }

  /** The same between two moments. */
  public double median(Condition condition, Tag tag, Moment from, Moment to) {
    return median(condition, tag, times -> times.between(from, to));
  }
}
