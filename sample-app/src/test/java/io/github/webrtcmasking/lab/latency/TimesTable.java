package io.github.webrtcmasking.lab.latency;

import io.github.webrtcmasking.lab.latency.PageTimes.Moment;
import io.github.webrtcmasking.lab.latency.Samples.Condition;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was measured, as the tables of {@code docs/benchmarks.md}. */
public final class TimesTable {
  private static final String VERDICT_HEAD =
      """
      | line | images | browser | cache | challenge sent → answer accepted, before | now | `DOMContentLoaded` → challenge, before | now | page asked for → answer accepted, before | now | `load`, now |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      """;

  private static final String PAINT_HEAD =
      """

      | line | images | browser | cache | First Contentful Paint, without the tag | before | now | Largest, without the tag | before | now | `load`, without the tag | before | now |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      """;

  private final Samples samples;

  public TimesTable(Samples samples) {
    this.samples = samples;
  }

  /** Both tables, medians in milliseconds. */
  public String text() {
    return VERDICT_HEAD
        + lines(
            condition ->
                cells(
                    span(condition, Tag.BEFORE, Moment.CHALLENGE, Moment.ANSWERED),
                    "**" + span(condition, Tag.NOW, Moment.CHALLENGE, Moment.ANSWERED) + "**",
                    span(condition, Tag.BEFORE, Moment.DOM_CONTENT_LOADED, Moment.CHALLENGE),
                    span(condition, Tag.NOW, Moment.DOM_CONTENT_LOADED, Moment.CHALLENGE),
                    moment(condition, Tag.BEFORE, Moment.ANSWERED),
                    moment(condition, Tag.NOW, Moment.ANSWERED),
                    moment(condition, Tag.NOW, Moment.LOAD)))
        + PAINT_HEAD
        + lines(
            condition ->
                cells(
                    Stream.of(Moment.FIRST_PAINT, Moment.LARGEST_PAINT, Moment.LOAD)
                        .flatMap(
                            moment ->
                                Stream.of(Tag.values()).map(tag -> moment(condition, tag, moment)))
                        .toArray(String[]::new)));
  }

  private String lines(java.util.function.Function<Condition, String> cells) {
    return samples.conditions().stream()
        .map(condition -> first(condition) + cells.apply(condition))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String first(Condition condition) {
    return "| %s | %s | %s | %s |"
        .formatted(
            condition.line(),
            condition.images() ? "40" : "none",
            condition.browser(),
            condition.cold() ? "cold" : "warm");
  }

  private static String cells(String... cells) {
    return Stream.of(cells).collect(Collectors.joining(" | ", " ", " |"));
  }

  private String span(Condition condition, Tag tag, Moment from, Moment to) {
    return number(samples.median(condition, tag, from, to));
  }

  private String moment(Condition condition, Tag tag, Moment moment) {
    return number(samples.median(condition, tag, times -> times.at(moment)));
  }

  private static String number(double millis) {
    return Double.isNaN(millis) ? "–" : String.format(java.util.Locale.ROOT, "%,.0f", millis);
  }
}
