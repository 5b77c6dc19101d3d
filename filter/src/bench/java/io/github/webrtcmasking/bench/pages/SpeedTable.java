package io.github.webrtcmasking.bench.pages;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs {@link InjectionBenchmark} with JMH's own options and prints the tables of
 * docs/benchmarks.md: time for a page with the ratio to no filter, and memory allocated.
 */
public final class SpeedTable {
  private SpeedTable() {}

  public static void main(String[] arguments) throws Exception {
    CommandLineOptions chosen = new CommandLineOptions(arguments);
    OptionsBuilder options = new OptionsBuilder();
    options.parent(chosen).addProfiler(GCProfiler.class);
    if (chosen.getIncludes().isEmpty()) {
      options.include(InjectionBenchmark.class.getSimpleName());
    }
    Collection<RunResult> results = new Runner(options.build()).run();
    Map<String, Map<Injector, RunResult>> rows = new LinkedHashMap<>();
    for (RunResult result : results) {
      rows.computeIfAbsent(rowOf(result.getParams()), row -> new EnumMap<>(Injector.class))
          .put(Injector.valueOf(result.getParams().getParam("injector")), result);
    }
    System.out.println("\nµs for a page (times no filter)\n");
    printHeader();
    rows.forEach(SpeedTable::printTimes);
    System.out.println("\nBytes allocated for a page\n");
    printHeader();
    rows.forEach(SpeedTable::printAllocation);
  }

  private static String rowOf(BenchmarkParams params) {
    String name = params.getBenchmark();
    String beginnings = params.getParam("beginnings");
    return "%s, %s, %d KB%s"
        .formatted(
            name.substring(name.lastIndexOf('.') + 1),
            params.getParam("page").toLowerCase(Locale.ROOT).replace('_', ' '),
            Integer.parseInt(params.getParam("size")) / 1024,
            beginnings.equals("1") ? "" : ", each unlike the last");
  }

  private static void printHeader() {
    StringBuilder names = new StringBuilder("| |");
    StringBuilder line = new StringBuilder("| --- |");
    for (Injector injector : Injector.values()) {
      names.append(' ').append(injector.name().toLowerCase(Locale.ROOT)).append(" |");
      line.append(" --- |");
    }
    System.out.println(names + "\n" + line);
  }

  private static void printTimes(String row, Map<Injector, RunResult> results) {
    StringBuilder text = new StringBuilder("| " + row + " |");
    for (Injector injector : Injector.values()) {
      text.append(' ').append(time(results, injector)).append(" |");
    }
    System.out.println(text);
  }

  private static String time(Map<Injector, RunResult> results, Injector injector) {
    RunResult result = results.get(injector);
    if (result == null) {
      return "";
    }
    double nanos = undisturbed(result);
    RunResult none = results.get(Injector.NONE);
    String ratio =
        none == null || injector == Injector.NONE
            ? ""
            : " (%.2f)".formatted(nanos / undisturbed(none));
    return "%,.2f%s".formatted(nanos / 1000, ratio);
  }

  /** The tenth of a hundred iterations: what others do on the machine only ever adds. */
  private static double undisturbed(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(10);
  }

  private static void printAllocation(String row, Map<Injector, RunResult> results) {
    StringBuilder text = new StringBuilder("| " + row + " |");
    for (Injector injector : Injector.values()) {
      RunResult result = results.get(injector);
      text.append(result == null ? " |" : " %,.0f |".formatted(allocated(result)));
    }
    System.out.println(text);
  }

  private static double allocated(RunResult result) {
    for (String name : result.getSecondaryResults().keySet()) {
      if (name.endsWith("gc.alloc.rate.norm")) {
        return result.getSecondaryResults().get(name).getScore();
      }
    }
    return Double.NaN;
  }
}
