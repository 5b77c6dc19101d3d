package io.github.webrtcmasking.containers;

import io.github.webrtcmasking.crawl.Crawl;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What crawling came to, as the paper shows it. */
final class WarsTable {

  private final List<String> rows = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  synchronized void add(ServerKind kind, ForeignWar war, Crawl crawl) {
    String reasons =
        crawl.reasons().entrySet().stream()
            .map(each -> each.getValue() + " `" + each.getKey() + "`")
            .collect(Collectors.joining(", "));
    crawl.differences().forEach(each -> faults.add(kind + ", " + each));
    if (crawl.tagged() == 0) {
      rows.add(
          "| %s | %s | does not run there without the jar either: %d | | | | | |"
              .formatted(war.title(), kind.title(), crawl.firstStatus()));
      return;
    }
    rows.add(
        "| %s | %s | %d | %d | %s | %d | %s | %s |"
            .formatted(
                war.title(),
                kind.title(),
                crawl.asked(),
                crawl.tagged(),
                reasons.isEmpty() ? "none" : reasons,
                crawl.varying(),
                crawl.sessions(),
                crawl.differences().isEmpty() ? "none" : "**" + crawl.differences().size() + "**"));
  }

  synchronized void logged(ServerKind kind, List<String> problems) {
    problems.forEach(each -> faults.add(kind + " logged " + each));
  }

  synchronized int rows() {
    return rows.size();
  }

  boolean isFit() {
    return faults.isEmpty();
  }

  String text() {
    return """
        | application | server | answers | tagged pages | pages without a tag, and why | answers that vary by themselves | sessions with the jar / without | other differences |
        | --- | --- | --- | --- | --- | --- | --- | --- |
        """
        + String.join("\n", rows)
        + "\n\n"
        + (isFit()
            ? "No log of a server had a warning or an error more.\n"
            : String.join("\n", faults));
  }
}
