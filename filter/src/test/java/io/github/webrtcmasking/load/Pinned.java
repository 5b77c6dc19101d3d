package io.github.webrtcmasking.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Events of virtual threads that could not leave their carriers, as the JDK's own tool tells them.
 */
final class Pinned {

  private static final String EVENT = "jdk.VirtualThreadPinned";

  private static final Pattern TIME =
      Pattern.compile("startTime = (\\d\\d:\\d\\d:\\d\\d)\\S* \\((\\d{4}-\\d\\d-\\d\\d)\\)");

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

  /** Whether code of the filter was running. */
  static boolean ours(String event) {
    return event.contains("io.github.webrtcmasking.internal");
  }

  /** When it was, to the second, by this machine's zone. */
  static LocalDateTime at(String event) {
    Matcher time = TIME.matcher(event);
    if (!time.find()) {
      throw new IllegalStateException("an event without a time: " + event);
    }
    return LocalDateTime.parse(time.group(2) + "T" + time.group(1));
  }
}
