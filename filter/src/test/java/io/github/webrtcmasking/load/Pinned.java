package io.github.webrtcmasking.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Events of virtual threads that could not leave their carriers, as the JDK's own tool tells them.
 */
final class Pinned {

  private static final String EVENT = "jdk.VirtualThreadPinned";

  /** The method that waited. */
  private static final Pattern LOADING =
      Pattern.compile(
          "stackTrace = \\[\\s+\\S*(?:ClassLoader|URLClassPath|NativeLibraries)\\S*\\(");

  private Pinned() {}

  /** Each with its stack, as text. */
  static List<String> in(Path recording, Path java) throws IOException {
    Process tool =
        new ProcessBuilder(
                java.resolveSibling("jfr").toString(),
                "print",
                "--events",
                EVENT,
                "--stack-depth",
                "64",
                recording.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(tool.getInputStream().readAllBytes(), UTF_8);
    return Arrays.stream(printed.split(EVENT + " \\{", -1)).skip(1).toList();
  }

  /** Whether the page did it that does it on purpose. */
  static boolean onPurpose(String event) {
    return event.contains(LoadedPage.class.getName());
  }

  /** Whether two threads needed a class at the same time, which the platform loads but once. */
  static boolean whileLoading(String event) {
    return LOADING.matcher(event).find();
  }

  /** Whether code of the filter was running, and not waiting for a class. */
  static boolean ours(String event) {
    return event.contains("io.github.webrtcmasking.internal") && !whileLoading(event);
  }
}
