package io.github.webrtcmasking.lab.roundtrip;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the shop said about one visit.
 *
 * @param assessment verdict, confidence and reasons
 * @param protocol what the last request came by
 * @param isMeasured whether the browser followed all steps
 * @param own the shortest round trip of the browser itself, in milliseconds; empty where no step
 *     came over the connection of the one before
 * @param steps over how many steps of one connection
 * @param tcp the longest of the connection
 * @param udp that of the browser's packets from the same address
 */
public record RoundTrips(
    String assessment,
    String protocol,
    boolean isMeasured,
    Optional<Long> own,
    int steps,
    Optional<Long> tcp,
    Optional<Long> udp) {

  private static final Pattern STATE =
      Pattern.compile(
          "([^|]*)\\|([^|]*)\\|(?:.*: browser (\\d+|\\?) ms in (\\d) steps, connection at most (\\d+|\\?) ms,"
              + " UDP at most (\\d+|\\?) ms)?");

  /** As the shop's page has it. */
  public static RoundTrips parse(String state) {
    Matcher parts = STATE.matcher(state.strip());
    if (!parts.matches()) {
      throw new IllegalArgumentException(state);
    }
    return new RoundTrips(
        parts.group(1),
        parts.group(2),
        parts.group(4) != null,
        number(parts.group(3)),
        parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4)),
        number(parts.group(5)),
        number(parts.group(6)));
  }

  private static Optional<Long> number(String text) {
    return text == null || text.equals("?") ? Optional.empty() : Optional.of(Long.valueOf(text));
  }

  /** Whether the rule would say that the connection ends earlier, if it asked for this gap. */
  public boolean endsEarlier(long gap, double share) {
    if (own.isEmpty() || tcp.isEmpty() || steps < 3) {
      return false;
    }
    long shortest = Math.min(own.get(), udp.orElse(Long.MAX_VALUE));
    long longer = shortest - tcp.get();
    return longer >= gap && longer >= share * tcp.get();
  }

  /** Whether the assessment has the reason. */
  public boolean isToldSo() {
    return assessment.contains("TCP_ENDS_EARLIER");
  }

  /** Whether the visitor is accused. */
  public boolean isAccused() {
    return assessment.startsWith("MASKED") || assessment.startsWith("TAMPERED");
  }
}
