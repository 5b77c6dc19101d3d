package io.github.webrtcmasking.internal.endpoint;

import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which content codings a client takes, by its {@code Accept-Encoding} (RFC 9110, section 12.5.3).
 *
 * <p>A coding that it does not name, or names in a way that is not HTTP, it is not sent. Who names
 * none, or takes nothing at all, gets the script as it is: refusing them would help nobody.
 */
final class AcceptedCodings {

  private static final String ANY_OTHER = "*";

  /** A weight, in thousandths. */
  private static final int WHOLE = 1000;

  private static final Pattern ITEM =
      Pattern.compile(
          "\\s*([^\\s;]+)\\s*(?:;\\s*q=(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)\\s*)?",
          Pattern.CASE_INSENSITIVE);

  /** In thousandths, by the coding's name in small letters. */
  private final Map<String, Integer> weights = new HashMap<>();

  /** What all lines of the header say together. */
  AcceptedCodings(Enumeration<String> lines) {
    while (lines.hasMoreElements()) {
      for (String item : lines.nextElement().split(",", -1)) {
        add(item);
      }
    }
  }

  private void add(String item) {
    Matcher matcher = ITEM.matcher(item);
    if (matcher.matches()) {
      String name = matcher.group(1).toLowerCase(Locale.ROOT);
      String weight = matcher.group(2);
      // Who contradicts themselves means the worse.
      weights.merge(
          name.equals("x-gzip") ? ContentCoding.GZIP.token() : name,
          weight == null ? WHOLE : (int) Math.round(Double.parseDouble(weight) * WHOLE),
          Math::min);
    }
  }

  /** The coding that the client likes best, of several the smallest. */
  ContentCoding best() {
    ContentCoding best = ContentCoding.IDENTITY;
    int most = 0;
    for (ContentCoding each : ContentCoding.values()) {
      int weight = weights.getOrDefault(each.token(), weights.getOrDefault(ANY_OTHER, 0));
      if (weight > most) {
        best = each;
        most = weight;
      }
    }
    return best;
  }
}
