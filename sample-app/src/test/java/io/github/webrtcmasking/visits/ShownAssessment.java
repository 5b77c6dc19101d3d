package io.github.webrtcmasking.visits;

import java.util.List;
import java.util.Map;

/** What {@code /assessment} shows of a visitor. */
public record ShownAssessment(
    String verdict, String confidence, List<String> reasons, boolean masked) {
  static ShownAssessment from(Object json) {
    Map<?, ?> shown = (Map<?, ?>) json;
    List<String> reasons = ((List<?>) shown.get("reasons")).stream().map(String::valueOf).toList();
    return new ShownAssessment(
        (String) shown.get("verdict"),
        (String) shown.get("confidence"),
        reasons,
        (Boolean) shown.get("masked"));
  }
}
