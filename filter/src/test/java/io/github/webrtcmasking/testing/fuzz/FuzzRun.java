package io.github.webrtcmasking.testing.fuzz;

import io.github.webrtcmasking.testing.MarkedPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Fuzzes every target for the same time, each in a JVM of its own: first by Jazzer, then with
 * shaken inputs, and writes how many inputs each one got into docs/reliability.md. It fails if
 * anything was found; the input is then in target/fuzz, and belongs among the seeds. The corpus of
 * a target stays in target/fuzz for the next run.
 */
public final class FuzzRun {

  private static final int PATIENCE_FACTOR = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** There are so many of them that a larger share would measure growth and nothing else. */
  private static final int ONE_SHAKEN_IN = 32_768;

  private final Duration guided;
  private final Duration shaken;

  private FuzzRun(Duration guided, Duration shaken) {
    this.guided = guided;
    this.shaken = shaken;
  }

  /**
   * Takes the seconds for each target by Jazzer, those with shaken inputs (0: not at all), how many
   * targets at once, and perhaps a part of the targets' names.
   */
  public static void main(String[] args) throws Exception {
    FuzzRun run = new FuzzRun(seconds(args[0]), seconds(args[1]));
    String only = args.length > 3 ? args[3] : "";
    ExecutorService pool = Executors.newFixedThreadPool(Integer.parseInt(args[2]));
    List<Future<FuzzResult>> running = new ArrayList<>();
    for (FuzzTarget target : FuzzTarget.all()) {
      if (target.type().getName().contains(only)) {
        running.add(pool.submit(() -> run.fuzz(target)));
      }
    }
    pool.shutdown();
    boolean found = false;
    for (Future<FuzzResult> each : running) {
      found |= !each.get().found().isEmpty();
    }
    new MarkedPart(Path.of("..", "docs", "reliability.md"), "fuzzing").write(page());
    if (found) {
      System.exit(1);
    }
  }

  private static Duration seconds(String text) {
    return Duration.ofSeconds(Long.parseLong(text));
  }

  private static String page() throws IOException {
    List<FuzzResult> results = new ArrayList<>();
    for (FuzzTarget target : FuzzTarget.all()) {
      FuzzResult result = FuzzResult.of(target);
      if (result.inputs() > 0) {
        results.add(result);
      }
    }
    StringBuilder text = new StringBuilder(1024);
    text.append(
        String.format(
            Locale.ROOT,
            "%d targets, %,d inputs in their last runs.%n%n",
            results.size(),
            results.stream().mapToLong(FuzzResult::inputs).sum()));
    text.append(FuzzResult.HEAD);
    results.forEach(result -> text.append(result.row()).append('\n'));
    return text.toString();
  }

  private FuzzResult fuzz(FuzzTarget target) throws Exception {
    if (!guided.isZero()) {
      run(target, guided, FuzzResult.log(target), jazzer(target));
    }
    if (!shaken.isZero()) {
      run(target, shaken, FuzzResult.shakenLog(target), shake(target));
    }
    FuzzResult result = FuzzResult.of(target);
    System.out.println(result.row());
    return result;
  }

  private List<String> jazzer(FuzzTarget target) throws IOException {
    return List.of(
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + target.type().getName(),
        "--instrumentation_includes=io.github.webrtcmasking.internal.**",
        "--custom_hook_includes=io.github.webrtcmasking.internal.**",
        "--reproducer_path=" + target.folder(),
        "-artifact_prefix=" + target.folder() + "/",
        "-max_total_time=" + guided.toSeconds(),
        "-max_len=4096",
        "-timeout=60",
        "-rss_limit_mb=0",
        "-print_final_stats=1",
        target.corpus().toString(),
        target.seeds().toString());
  }

  private List<String> shake(FuzzTarget target) throws IOException {
    return List.of(
        "-Dfuzz.grown=" + ONE_SHAKEN_IN,
        ShakeRun.class.getName(),
        target.type().getName(),
        String.valueOf(shaken.toSeconds()),
        String.valueOf(System.nanoTime()),
        target.folder().toString(),
        target.seeds().toString(),
        target.corpus().toString());
  }

  private static void run(FuzzTarget target, Duration time, Path log, List<String> program)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC"));
    command.add("-Djava.util.logging.config.file=" + silence(target.folder()));
    command.addAll(List.of("-cp", absolute(System.getProperty("java.class.path"))));
    command.addAll(program);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put(Growth.FUZZING, "1");
    Process process =
        builder
            .directory(target.folder().toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Duration patience = time.multipliedBy(PATIENCE_FACTOR).plus(PATIENCE);
    if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException(target.name() + " does not end, see " + log);
    }
  }

  private static String absolute(String classPath) {
    return Stream.of(classPath.split(":", -1))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .reduce((one, other) -> one + ":" + other)
        .orElseThrow();
  }

  /** Millions of warnings of refused settings tell nobody anything. */
  private static Path silence(Path folder) throws IOException {
    return Files.writeString(folder.resolve("logging.properties"), ".level=OFF\n");
  }
}
