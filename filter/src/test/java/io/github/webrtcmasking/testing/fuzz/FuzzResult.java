package io.github.webrtcmasking.testing.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What the last runs of a target printed.
 *
 * @param guided inputs that Jazzer made, guided by what they reached
 * @param branches that these reached
 * @param shaken inputs that were made of seeds, blindly
 * @param found the first failure, or empty
 */
record FuzzResult(String target, long guided, long branches, long shaken, String found) {

  private static final String GUIDED = "stat::number_of_executed_units:";

  static final String HEAD =
      """
      | target | inputs by Jazzer | branches reached | shaken inputs | found |
      | --- | ---: | ---: | ---: | --- |
      """;

  static FuzzResult of(FuzzTarget target) throws IOException {
    String guided = read(log(target));
    String shaken = read(shakenLog(target));
    return new FuzzResult(
        target.name(),
        last(guided, GUIDED),
        last(guided, " cov:"),
        last(shaken, ShakeRun.COUNT),
        problem(guided, shaken));
  }

  static Path log(FuzzTarget target) throws IOException {
    return target.folder().resolve("log.txt");
  }

  static Path shakenLog(FuzzTarget target) throws IOException {
    return target.folder().resolve("shaken.txt");
  }

  long inputs() {
    return guided + shaken;
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| `%s` | %,d | %,d | %,d | %s |",
        target,
        guided,
        branches,
        shaken,
        found.isEmpty() ? "nothing" : found);
  }

  private static String problem(String guided, String shaken) {
    String both = guided + shaken;
    return both.lines()
        .filter(FuzzResult::tellsOfFailure)
        .findFirst()
        .orElse(
            isFinished(guided, GUIDED) && isFinished(shaken, ShakeRun.COUNT) ? "" : "not ended");
  }

  private static boolean tellsOfFailure(String line) {
    return List.of("== Java Exception: ", ShakeRun.FAILURE).stream().anyMatch(line::startsWith)
        || line.contains("ERROR: lib");
  }

  private static boolean isFinished(String log, String lastLine) {
    return log.isEmpty() || log.contains(lastLine);
  }

  /** Findings print their inputs, which are in no encoding. */
  private static String read(Path log) throws IOException {
    return Files.exists(log) ? Files.readString(log, ISO_8859_1) : "";
  }

  private static long last(String log, String name) {
    int at = log.lastIndexOf(name);
    return at < 0
        ? 0
        : Long.parseLong(log.substring(at + name.length()).strip().split("\\D", 2)[0]);
  }
}
