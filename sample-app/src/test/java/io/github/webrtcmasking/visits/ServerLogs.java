package io.github.webrtcmasking.visits;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.testing.server.ForwardingProxy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What all servers of the browser tests logged, the filter's loggers at the finest level above
 * {@code TRACE} ({@code src/test/payara/logging.properties}), and whether it tells of a visitor.
 *
 * <p>Of the filter's own records, these may hold addresses, by their exact text: the two that tell
 * the operator on which addresses of his own server the vantage listens, the first line with the
 * same and the configured proxies, and the example in the advice to name a proxy. Nothing else.
 */
final class ServerLogs {
  /** For the JVM of a server, which runs in the folder of this module. */
  static final String JVM_OPTION =
      "-Djava.util.logging.config.file=src/test/payara/logging.properties";

  private static final String OURS = "io.github.webrtcmasking";
  private static final Pattern FILE = Pattern.compile("server-\\d+\\.log(\\.\\d+)?");

  /** Begins a record; lines without it, as those of a stack trace, belong to the one before. */
  private static final Pattern HEAD =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d \\S+ (\\S+): (.*)");

  private static final String IPV4_TEXT = "\\d{1,3}(?:\\.\\d{1,3}){3}";
  private static final Pattern IPV4 = Pattern.compile("(?<![\\d.])" + IPV4_TEXT + "(?!\\d|\\.\\d)");

  /** Eight groups, as Java writes them, or fewer with a gap. */
  private static final Pattern IPV6 =
      Pattern.compile(
          "(?<![0-9A-Za-z:])(?:(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}"
              + "|(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,6})?::[0-9A-Fa-f:.]*)(?![0-9A-Za-z:])");

  /** As servers make session ids; digits alone are the name of a temporary folder. */
  private static final Pattern SESSION =
      Pattern.compile("(?<![0-9A-Za-z])(?=\\d*[A-Fa-f])[0-9A-Fa-f]{20,}");

  private static final String VANTAGE = OURS + ".internal.vantage.Vantage";
  private static final String ADDRESSES = "[0-9A-Fa-f.:]+(?:%\\w+)?";
  private static final String SOCKETS = "\\d+ of " + ADDRESSES + "(?:, " + ADDRESSES + ")*";
  private static final Pattern LISTENING =
      Pattern.compile(
          "The vantage (?:listens on UDP port "
              + SOCKETS
              + "(?:; this JVM has no IPv6 \\(java\\.net\\.preferIPv4Stack\\?\\), visitors over IPv6"
              + " stay unproven)?|shares UDP port "
              + SOCKETS
              + " with another application of this server)");

  private static final String DEPLOYMENT = OURS + ".internal.deployment.Deployment";
  private static final String PROXY = ADDRESSES + "(?:/\\d+)?";
  private static final Pattern START =
      Pattern.compile(
          "WebRTC Masking Filter \\S+ serves /[^0-9: ]*(?: \\([^0-9:]*\\))?: script [^0-9: ]+;"
              + " gate: (?:[^0-9:]|redirect:)*; trusted proxies: (?:none|"
              + PROXY
              + "(?:, "
              + PROXY
              + ")*); vantage: (?:none|elsewhere, UDP port \\d+(?: of the page's host)?|"
              + "UDP port \\d+, not open yet|UDP port "
              + SOCKETS
              + "(?:; this JVM has no IPv6 \\(java\\.net\\.preferIPv4Stack\\?\\), visitors over IPv6"
              + " stay unproven|, shared with another application of this server)?)(?:, visitors use [^ ;]+)?;"
              + " look-ups: [^0-9:]*;"
              + " verdicts: logger io\\.github\\.webrtcmasking\\.assessments, level DEBUG");

  private static final String EXAMPLE =
      "for example webrtc.masking.trusted-proxies=10.0.0.5 or 10.0.0.0/24";

  private final List<Entry> entries = new ArrayList<>();

  private ServerLogs() {}

  /** One record: who wrote it, and everything behind its head. */
  private record Entry(String logger, String text) {
    boolean isOurs() {
      return logger.equals(OURS) || logger.startsWith(OURS + ".");
    }

    Entry with(String line) {
      return new Entry(logger, text + "\n" + line);
    }

    @Override
    public String toString() {
      return logger + ": " + text;
    }
  }

  /** The logs in the folder of the build. */
  static ServerLogs in(Path folder) {
    ServerLogs logs = new ServerLogs();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (FILE.matcher(file.getFileName().toString()).matches()) {
          logs.read(Files.readAllLines(file, UTF_8));
        }
      }
      return logs;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static ServerLogs of(List<String> lines) {
    ServerLogs logs = new ServerLogs();
    logs.read(lines);
    return logs;
  }

  private void read(List<String> lines) {
    int first = entries.size();
    for (String line : lines) {
      Matcher head = HEAD.matcher(line);
      int last = entries.size() - 1;
      if (head.matches()) {
        entries.add(new Entry(head.group(1), head.group(2)));
      } else if (last >= first) {
        entries.set(last, entries.get(last).with(line));
      } else {
        entries.add(new Entry("", line)); // A file that begins in the middle of a record.
      }
    }
  }

  /** Records of the filter that begin like this. */
  long ours(String beginning) {
    return entries.stream()
        .filter(Entry::isOurs)
        .filter(entry -> entry.text().startsWith(beginning))
        .count();
  }

  /** Records of the filter that tell of a visitor, and those of anybody with the proxy's one. */
  List<String> findings() {
    return entries.stream()
        .filter(
            entry ->
                entry.text().contains(ForwardingProxy.VISITOR)
                    || (entry.isOurs() && tellsOfSomebody(entry)))
        .map(Entry::toString)
        .toList();
  }

  private static boolean tellsOfSomebody(Entry entry) {
    if ((entry.logger().equals(VANTAGE) && LISTENING.matcher(entry.text()).matches())
        || (entry.logger().equals(DEPLOYMENT) && START.matcher(entry.text()).matches())) {
      return false;
    }
    String text = entry.text().replace(EXAMPLE, "");
    return IPV4.matcher(text).find() || IPV6.matcher(text).find() || SESSION.matcher(text).find();
  }
}
