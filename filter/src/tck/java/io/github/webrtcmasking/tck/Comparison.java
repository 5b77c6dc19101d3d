package io.github.webrtcmasking.tck;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One run without and one with the jar.
 *
 * @param asPages whether every request asked for a page
 * @param without results by test, and how often a response said what became of it, with a #
 * @param with the same with the jar
 */
record Comparison(boolean asPages, Map<String, String> without, Map<String, String> with) {
  private static final String OUTCOME = "#";

  long tests() {
    return without.keySet().stream().filter(name -> !name.startsWith(OUTCOME)).count();
  }

  long passed() {
    return without.entrySet().stream()
        .filter(entry -> !entry.getKey().startsWith(OUTCOME))
        .filter(entry -> entry.getValue().equals("passed"))
        .count();
  }

  /** Both results of each test that has not the same. */
  SortedMap<String, String> differences() {
    SortedMap<String, String> all = new TreeMap<>();
    without.forEach(
        (name, result) -> {
          String other = with.getOrDefault(name, "not run");
          if (!name.startsWith(OUTCOME) && !other.equals(result)) {
            all.put(name, result + " → " + other);
          }
        });
    with.keySet().stream()
        .filter(name -> !name.startsWith(OUTCOME) && !without.containsKey(name))
        .forEach(name -> all.put(name, "not run → " + with.get(name)));
    return all;
  }

  /** What became of the responses. */
  SortedMap<String, String> outcomes() {
    SortedMap<String, String> all = new TreeMap<>();
    with.forEach(
        (name, count) -> {
          if (name.startsWith(OUTCOME)) {
            all.put(name.substring(1), count);
          }
        });
    return all;
  }
}
