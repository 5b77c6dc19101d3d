package io.github.webrtcmasking.testing.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.webrtcmasking.testing.MarkedPart;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Fuzzes every target for the same time, one after the other, each in a JVM of its own, and writes
 * how many inputs each one got into docs/reliability.md. It fails if anything was found; the input
 * is then in target/fuzz, and belongs among the seeds. The corpus of a target stays in target/fuzz
 * for the next run.
 */
public final class FuzzRun {

  private static final Path CLASSES = Path.of("target", "test-classes");
  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final Path WORK = Path.of("target", "fuzz").toAbsolutePath();
  private static final int PATIENCE_FACTOR = 4;

  private FuzzRun() {}

  /** Takes the seconds for each target, and perhaps a part of the targets' names. */
  public static void main(String[] args) throws Exception {
    Duration each = Duration.ofSeconds(Long.parseLong(args[0]));
    String only = args.length > 1 ? args[1] : "";
    boolean found = false;
    for (Class<?> target : targets()) {
      if (target.getName().contains(only)) {
        fuzz(target, each);
        Result result = Result.of(target);
        System.out.println(result.row());
        found |= !result.found.isEmpty();
      }
    }
    List<Result> all = new ArrayList<>();
    for (Class<?> target : targets()) {
      if (Files.exists(log(target))) {
        all.add(Result.of(target));
      }
    }
    new MarkedPart(Path.of("..", "docs", "reliability.md"), "fuzzing").write(page(all));
    if (found) {
      System.exit(1);
    }
  }

  private static Path log(Class<?> target) {
    return WORK.resolve(target.getSimpleName()).resolve("log.txt");
  }

  private static List<Class<?>> targets() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(name -> name.endsWith("FuzzTest.class"))
          .map(name -> name.replace(".class", "").replace('/', '.'))
          .sorted()
          .<Class<?>>map(FuzzRun::load)
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, FuzzRun.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static Method method(Class<?> target) {
    return Arrays.stream(target.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(FuzzTest.class))
        .findFirst()
        .orElseThrow();
  }

  private static void fuzz(Class<?> target, Duration each) throws Exception {
    Path folder = Files.createDirectories(WORK.resolve(target.getSimpleName()));
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path seeds =
        RESOURCES
            .resolve(target.getName().replace('.', '/') + "Inputs")
            .resolve(method(target).getName())
            .toAbsolutePath();
    ProcessBuilder command =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Djava.util.logging.config.file=" + silence(folder),
                "-cp",
                absolute(System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=io.github.webrtcmasking.internal.**",
                "--custom_hook_includes=io.github.webrtcmasking.internal.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-max_total_time=" + each.toSeconds(),
                "-max_len=4096",
                "-timeout=60",
                "-rss_limit_mb=0",
                "-print_final_stats=1",
                corpus.toString(),
                seeds.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log(target).toFile());
    command.environment().put(Growth.FUZZING, "1");
    Process jazzer = command.start();
    if (!jazzer.waitFor(each.toSeconds() * PATIENCE_FACTOR + 300, TimeUnit.SECONDS)) {
      jazzer.destroyForcibly();
      throw new IllegalStateException(target.getName() + " does not end, see " + folder);
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

  private static String page(List<Result> results) {
    StringBuilder text = new StringBuilder(1024);
    text.append(
        String.format(
            Locale.ROOT,
            "%d targets, %,d inputs in their last runs.%n%n"
                + "| target | inputs | seconds | branches reached | found |%n"
                + "| --- | ---: | ---: | ---: | --- |%n",
            results.size(),
            results.stream().mapToLong(Result::inputs).sum()));
    results.forEach(result -> text.append(result.row()).append('\n'));
    return text.toString();
  }

  /** What the fuzzer's last lines say. */
  private record Result(String target, long inputs, long seconds, long branches, String found) {

    static Result of(Class<?> target) throws IOException {
      // Findings print their inputs, which are in no encoding.
      String log = Files.readString(log(target), ISO_8859_1);
      String problem =
          log.lines()
              .filter(line -> line.startsWith("== Java Exception: ") || line.contains("ERROR: lib"))
              .findFirst()
              .orElse(log.contains("stat::number_of_executed_units") ? "" : "not finished");
      long inputs = last(log, "stat::number_of_executed_units:");
      return new Result(
          target.getSimpleName(), inputs, last(log, " runs in "), last(log, " cov:"), problem);
    }

    private static long last(String log, String name) {
      int at = log.lastIndexOf(name);
      return at < 0
          ? 0
          : Long.parseLong(log.substring(at + name.length()).strip().split("\\D", 2)[0]);
    }

    String row() {
      return String.format(
          Locale.ROOT,
          "| `%s` | %,d | %,d | %,d | %s |",
          target,
          inputs,
          seconds,
          branches,
          found.isEmpty() ? "nothing" : found);
    }
  }
}
