package io.github.webrtcmasking.testing.mutation;

import io.github.webrtcmasking.testing.MarkedPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes how many mutants the tests killed, package by package, and every survivor with its
 * explanation, into docs/reliability.md. Run by the profile "mutation", which leaves a report for
 * each package that it was asked for; reports of earlier runs count as well.
 */
public final class MutationTable {

  private static final Pattern MUTANT =
      Pattern.compile("<mutation detected='(\\w+)' status='(\\w+)'.*?</mutation>", Pattern.DOTALL);
  private static final String OURS = "io.github.webrtcmasking.internal.";
  private static final int GOAL = 85;

  private final Map<String, int[]> counts = new TreeMap<>();
  private final Map<String, Integer> survivors = new TreeMap<>();

  private MutationTable() {}

  /** The folder of the reports, the page, and the file of explanations. */
  public static void main(String[] args) throws IOException {
    MutationTable table = new MutationTable();
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      for (Path file : files.filter(each -> each.endsWith("mutations.xml")).sorted().toList()) {
        table.read(Files.readString(file));
      }
    }
    new MarkedPart(Path.of(args[1]), "mutation").write(table.text(explanations(Path.of(args[2]))));
  }

  private void read(String report) {
    for (Matcher each = MUTANT.matcher(report); each.find(); ) {
      String type = value(each.group(), "mutatedClass");
      String place = type.substring(OURS.length()).replaceAll("\\$.*", "");
      boolean killed = each.group(1).equals("true");
      int[] count =
          counts.computeIfAbsent(place.substring(0, place.lastIndexOf('.')), any -> new int[3]);
      count[0]++;
      count[1] += killed ? 1 : 0;
      count[2] += each.group(2).equals("NO_COVERAGE") ? 1 : 0;
      if (!killed) {
        String mutator = value(each.group(), "mutator").replaceAll(".*\\.", "");
        survivors.merge(
            place
                + "."
                + value(each.group(), "mutatedMethod")
                + " "
                + mutator.replaceAll("Mutator(_.*)?$", ""),
            1,
            Integer::sum);
      }
    }
  }

  private static String value(String mutant, String element) {
    Matcher found = Pattern.compile("<" + element + ">(.*?)</" + element + ">").matcher(mutant);
    return found.find() ? found.group(1).replace("&lt;", "<").replace("&gt;", ">") : "";
  }

  /** Lines of a survivor's beginning, a bar, and why it may live. */
  private static Map<String, String> explanations(Path file) throws IOException {
    Map<String, String> explanations = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split(" \\| ", 2);
      if (!line.startsWith("#") && parts.length == 2) {
        explanations.put(parts[0].strip(), parts[1].strip());
      }
    }
    return explanations;
  }

  private String text(Map<String, String> explanations) {
    StringBuilder text = new StringBuilder(4096);
    text.append("| package | mutants | killed | share | no test reached them |\n");
    text.append("| --- | ---: | ---: | ---: | ---: |\n");
    counts.forEach(
        (name, count) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "| `%s` | %d | %d | %s%d %% | %d |%n",
                    name,
                    count[0],
                    count[1],
                    100 * count[1] / count[0] < GOAL ? "below the goal: " : "",
                    100 * count[1] / count[0],
                    count[2])));
    List<String> explained = new ArrayList<>();
    int open = 0;
    for (Map.Entry<String, Integer> each : survivors.entrySet()) {
      String why =
          explanations.entrySet().stream()
              .filter(line -> each.getKey().startsWith(line.getKey()))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse("");
      if (why.isEmpty()) {
        open += each.getValue();
      } else {
        explained.add("| `" + each.getKey() + "` | " + each.getValue() + " | " + why + " |");
      }
    }
    int all = survivors.values().stream().mapToInt(Integer::intValue).sum();
    text.append(
        String.format(
            Locale.ROOT, "%n%d survivors, %d of them explained below.%n", all, all - open));
    if (!explained.isEmpty()) {
      text.append("\n| survivor | how many | why it may live |\n| --- | ---: | --- |\n");
      explained.forEach(line -> text.append(line).append('\n'));
    }
    return text.toString();
  }
}
