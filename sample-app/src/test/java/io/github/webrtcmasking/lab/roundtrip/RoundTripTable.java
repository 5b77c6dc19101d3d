package io.github.webrtcmasking.lab.roundtrip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of the laboratory for round trips, and what other thresholds would find. */
public final class RoundTripTable {
  private static final long[] GAPS = {10, 25, 50, 75, 100, 150};
  private static final double[] SHARES = {0, 0.5, 1};

  private record Row(String situation, boolean hides, String browser, RoundTrips seen) {}

  private final List<Row> rows = new ArrayList<>();

  /** Adds one visit. */
  public void add(String situation, boolean hides, String browser, RoundTrips seen) {
    rows.add(new Row(situation, hides, browser, seen));
  }

  /** Both tables. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("| situation | browser | HTTP | itself | steps | connection | UDP | said |\n");
    text.append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    for (Row row : rows) {
      text.append(
          "| %s | %s | %s | %s | %d | %s | %s | %s |\n"
              .formatted(
                  row.situation,
                  row.browser,
                  row.seen.protocol().replace("HTTP/", ""),
                  millis(row.seen.own()),
                  row.seen.steps(),
                  millis(row.seen.tcp()),
                  millis(row.seen.udp()),
                  row.seen.assessment().replaceAll("[\\[\\],]", "")));
    }
    text.append(
        "\n| at least | and of the connection's | hiding found | ordinary with the reason |\n");
    text.append("| --- | --- | --- | --- |\n");
    for (long gap : GAPS) {
      for (double share : SHARES) {
        text.append(
            "| %d ms | %s | %s | %s |\n"
                .formatted(gap, shown(share), found(true, gap, share), found(false, gap, share)));
      }
    }
    return text.toString();
  }

  private static String shown(double share) {
    return share == 0 ? "nothing" : share == 1 ? "all" : "half";
  }

  private static String millis(Optional<Long> time) {
    return time.map(known -> known + " ms").orElse("–");
  }

  private String found(boolean hides, long gap, double share) {
    List<Row> those = rows.stream().filter(row -> row.hides == hides).toList();
    long found = those.stream().filter(row -> row.seen.endsEarlier(gap, share)).count();
    return found + " of " + those.size();
  }
}
