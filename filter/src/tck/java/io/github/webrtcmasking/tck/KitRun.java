package io.github.webrtcmasking.tck;

import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** One run of the whole kit in this JVM. Writes a line for each test. */
final class KitRun implements TestExecutionListener {
  static final String JAR = "tck.jar";
  static final String AS_PAGES = "tck.pages";

  private final Map<String, String> results = new TreeMap<>();

  private KitRun() {}

  /** The kit's jars or folders, a regular expression for its tests, and the file to write. */
  public static void main(String[] args) throws IOException {
    KitRun run = new KitRun();
    LauncherFactory.create().execute(kit(args[0], args[1]), run);
    StringBuilder lines = new StringBuilder();
    run.results.forEach((test, result) -> lines.append(test + "\t" + result + "\n"));
    Doorman.INSTANCE
        .outcomes()
        .forEach((outcome, count) -> lines.append("#" + outcome + "\t" + count + "\n"));
    Files.writeString(Path.of(args[2]), lines);
    // Some tests leave threads behind.
    System.exit(0);
  }

  private static LauncherDiscoveryRequest kit(String classes, String tests) {
    Set<Path> roots =
        Stream.of(classes.split(File.pathSeparator, -1)).map(Path::of).collect(Collectors.toSet());
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(DiscoverySelectors.selectClasspathRoots(roots))
        .filters(
            includeClassNamePatterns(tests),
            // They want client certificates, or look at the API's own jar.
            excludeClassNamePatterns(".*\\.clientcert.*", ".*\\.signature\\..*"))
        .build();
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    note(test, "skipped");
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    boolean good = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
    if (test.isTest() || !good) {
      note(test, good ? "passed" : "failed");
      result
          .getThrowable()
          .ifPresent(
              e ->
                  System.out.println(
                      test.getUniqueId()
                          + " "
                          + e
                          + " "
                          + e.getCause()
                          + " "
                          + (e.getCause() == null ? "" : e.getCause().getCause())));
    }
  }

  private void note(TestIdentifier test, String result) {
    String name =
        test.getSource()
            .filter(MethodSource.class::isInstance)
            .map(MethodSource.class::cast)
            .map(source -> source.getClassName() + "." + source.getMethodName())
            .orElse(test.getUniqueId());
    results.put(name, result);
  }
}
