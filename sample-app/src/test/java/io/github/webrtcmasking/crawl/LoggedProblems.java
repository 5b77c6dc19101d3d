package io.github.webrtcmasking.crawl;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a server complains of in its log, without what is another in each process. */
public final class LoggedProblems {

  private static final Pattern PROBLEM =
      Pattern.compile("SEVERE|WARN|ERROR|FATAL|Exception|\\w+Error\\b");
  private static final Pattern OF_THE_MOMENT =
      Pattern.compile("\\b[0-9a-fA-F]{5,}\\b|@[0-9a-f]+|/(?:plain|given|again)/|\\d+");

  /** What the filter has to say here: a crawler runs no script, and Shiro has its own sessions. */
  private static final Pattern EXPECTED =
      Pattern.compile(
          "no POST for /webrtc-masking/challenge arrived"
              + "|replace the server's session \\(org\\.apache\\.shiro\\.");

  private LoggedProblems() {}

  /** Each once, but for what is expected. */
  public static Set<String> in(String log) {
    return log.lines()
        .filter(line -> PROBLEM.matcher(line).find())
        .filter(line -> !EXPECTED.matcher(line).find())
        .map(line -> OF_THE_MOMENT.matcher(line).replaceAll("#"))
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }
}
