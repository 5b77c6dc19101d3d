package io.github.webrtcmasking.internal.deployment.container;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.visit.VisitProgram;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The command {@code check}, with some patience. */
final class CheckCommand {

  private CheckCommand() {}

  /** What it printed; whether a problem was found is in its last line. */
  static List<String> run(String url, String... options) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> words = new ArrayList<>(List.of(options));
    words.addAll(List.of("--timeout", "3", url));
    boolean fine = new VisitProgram(new PrintStream(out, true, UTF_8)).check(words);
    List<String> lines = out.toString(UTF_8).lines().map(CheckCommand::withoutTime).toList();
    if (fine != lines.get(lines.size() - 1).startsWith("No problem found")) {
      throw new AssertionError("status and last line differ: " + lines);
    }
    return lines;
  }

  private static String withoutTime(String line) {
    return line.replaceAll("in \\d+ ms", "in 1 ms");
  }

  /** The lines that name problems. */
  static List<String> problems(String url, String... options) throws Exception {
    return run(url, options).stream().filter(line -> line.startsWith("PROBLEM")).toList();
  }
}
