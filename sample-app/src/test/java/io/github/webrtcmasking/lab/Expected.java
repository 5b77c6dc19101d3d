package io.github.webrtcmasking.lab;

import io.github.webrtcmasking.visits.ShownAssessment;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the decision table says: verdict, confidence and reasons. */
record Expected(String verdict, String confidence, Set<String> reasons) {
  /** It applies to every browser that names no local address, and so says nothing of a network. */
  private static final String HOST_HIDDEN = "HOST_HIDDEN";

  /** From one text, as in {@code "CONSISTENT HIGH SAME_ADDRESS PROVEN"}. */
  static Expected parse(String text) {
    List<String> words = List.of(text.split(" "));
    return new Expected(words.get(0), words.get(1), new TreeSet<>(words.subList(2, words.size())));
  }

  /** What an assessment says, in the same form. */
  static Expected of(ShownAssessment shown) {
    Set<String> reasons = new TreeSet<>(shown.reasons());
    reasons.remove(HOST_HIDDEN);
    return new Expected(shown.verdict(), shown.confidence(), reasons);
  }

  /** Verdict, confidence and reasons in the order of the assessment. */
  static String asWritten(ShownAssessment shown) {
    List<String> reasons =
        shown.reasons().stream().filter(reason -> !reason.equals(HOST_HIDDEN)).toList();
    return (shown.verdict() + " " + shown.confidence() + " " + String.join(" ", reasons)).strip();
  }

  String confidenceAndReasons() {
    return confidence + ": " + String.join(", ", reasons);
  }

  @Override
  public String toString() {
    return verdict + " " + confidenceAndReasons();
  }
}
