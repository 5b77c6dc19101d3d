package io.github.webrtcmasking.bench.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What each jar adds to the cold start of an empty application: fresh JVMs with Tomcat as it is
 * downloaded, in turn with nothing in {@code WEB-INF/lib} and with the standalone jar, and both
 * with nothing and with the plain jar where JSON-B is in the server's {@code lib}. Prints the table
 * of docs/benchmarks.md: medians, and in brackets the median of the ratios to the empty application
 * on the same server within a round.
 */
public final class ColdStart {

  private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);

  private ColdStart() {}

  /**
   * Measures one Tomcat after the other.
   *
   * @param arguments the plain jar, the standalone jar, and folders of unpacked Tomcats
   */
  public static void main(String[] arguments) throws Exception {
    Path plain = Path.of(arguments[0]);
    Path standalone = Path.of(arguments[1]);
    System.out.println(
        "| Tomcat | `WEB-INF/lib` | to \"started\", ms | CPU, ms | CPU of the first page, ms |");
    System.out.println("| --- |" + " --- |".repeat(4));
    for (String folder : List.of(arguments).subList(2, arguments.length)) {
      Path tomcat = EmptyApplication.unpacked(Path.of(folder));
      Map<Content, EmptyApplication> applications = new EnumMap<>(Content.class);
      for (Content content : Content.values()) {
        applications.put(
            content,
            EmptyApplication.on(tomcat, content.jars(plain, standalone), content.inServer()));
      }
      print(tomcat, measure(applications));
    }
  }

  private static Map<Content, List<Start>> measure(Map<Content, EmptyApplication> applications)
      throws Exception {
    Map<Content, List<Start>> starts = new EnumMap<>(Content.class);
    List<Content> turn = new ArrayList<>(applications.keySet());
    for (int round = 0; round <= ROUNDS; round++) {
      for (Content content : turn) {
        Start start = applications.get(content).start();
        if (start.hasTag() != content.hasFilter()) {
          throw new IllegalStateException("not the page that was expected: " + content);
        }
        if (round > 0) { // In the first one the disk is read.
          starts.computeIfAbsent(content, first -> new ArrayList<>()).add(start);
        }
      }
      Collections.reverse(turn);
    }
    return starts;
  }

  private static void print(Path tomcat, Map<Content, List<Start>> starts) {
    String version = tomcat.getFileName().toString().replace("apache-tomcat-", "");
    starts.forEach(
        (content, each) ->
            System.out.println(
                "| %s | %s | %s | %s | %s |"
                    .formatted(
                        version,
                        content.title(),
                        cell(each, starts.get(content.empty()), Start::wallMillis),
                        cell(each, starts.get(content.empty()), Start::cpuMillis),
                        cell(each, starts.get(content.empty()), Start::pageCpuMillis))));
  }

  private static String cell(List<Start> starts, List<Start> empty, ToDoubleFunction<Start> of) {
    List<Double> values = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      double value = of.applyAsDouble(starts.get(i));
      values.add(value);
      ratios.add(value / of.applyAsDouble(empty.get(i)));
    }
    return String.format(Locale.ROOT, "%,.0f (%.2f)", median(values), median(ratios));
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
