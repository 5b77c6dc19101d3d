package io.github.webrtcmasking.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A few numbers as bars. A class with getters, as JSP EL needs it. */
public final class Chart {
  private final String title;
  private final List<Bar> bars;

  private Chart(String title, List<Bar> bars) {
    this.title = title;
    this.bars = bars;
  }

  /** The charts of the operator page. */
  static List<Chart> allOf(Counters counters) {
    Map<String, Long> pages = new LinkedHashMap<>();
    pages.put("INJECTED", counters.number("PagesInjected"));
    pages.putAll(counters.numbers("PagesSkipped"));
    Map<String, Long> answers = new LinkedHashMap<>();
    answers.put("ACCEPTED", counters.number("AnswersAccepted"));
    answers.putAll(counters.numbers("AnswersRefused"));
    return List.of(
        of("Verdicts", counters.numbers("Verdicts")),
        of("Gate", counters.numbers("GateDecisions")),
        of("Pages", pages),
        of("Challenges", counters.numbers("Challenges")),
        of("Answers", answers),
        of("Proofs", counters.numbers("Proofs")),
        of("Faults of the deployment", counters.numbers("Faults")),
        of("Challenge to answer, ms", counters.quantiles("ChallengeToAnswerMillis")),
        of("Processing an answer, µs", counters.quantiles("AnswerProcessingMicros")));
  }

  /** A chart of the numbers that are not zero, each with its share of the largest. */
  static Chart of(String title, Map<String, Long> numbers) {
    long most = numbers.values().stream().mapToLong(Long::longValue).max().orElse(0);
    return new Chart(
        title,
        numbers.entrySet().stream()
            .filter(each -> each.getValue() > 0)
            .map(each -> new Bar(inWords(each.getKey()), each.getValue(), most))
            .toList());
  }

  private static String inWords(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ').replace("/", ", ");
  }

  public String getTitle() {
    return title;
  }

  public List<Bar> getBars() {
    return bars;
  }

  /** One number. */
  public static final class Bar {
    private final String label;
    private final long value;
    private final long most;

    private Bar(String label, long value, long most) {
      this.label = label;
      this.value = value;
      this.most = most;
    }

    public String getLabel() {
      return label;
    }

    public long getValue() {
      return value;
    }

    /** How much of the longest bar this is, from 1 to 100. */
    public long getPercent() {
      return Math.max(1, 100 * value / most);
    }
  }
}
