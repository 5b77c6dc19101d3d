package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.papers.Paper.Snippet;
import io.github.webrtcmasking.testing.ProgramRun;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks commands: the shell can parse them, and what they ask of Maven exists: modules, profiles,
 * executions, tests.
 */
final class ShellSnippets {

  private static final Pattern PROFILES = Pattern.compile("\\s-P(\\S+)");
  private static final Pattern MODULES = Pattern.compile("\\s-pl (\\S+)");
  private static final Pattern EXECUTION = Pattern.compile("\\sexec:exec@(\\S+)");
  private static final Pattern TESTS =
      Pattern.compile("\\s-D(?:it\\.|fuzz\\.)?test='?([^'\\s]+)'?");
  private static final Pattern SCRIPT = Pattern.compile("(?m)^npm (?:run )?(\\w+)");
  private static final List<String> NPM = List.of("ci", "test");

  private ShellSnippets() {}

  static void check(Snippet snippet, Path folder) throws Exception {
    Path script = Files.writeString(folder.resolve("snippet.sh"), snippet.text());
    ProgramRun.of(List.of("sh", "-n", script.toString())).succeeds(snippet);
    String commands = snippet.text().replace("\\\n", " ");
    for (String line : commands.lines().toList()) {
      if (line.contains("mvnw ")) {
        checkMaven(snippet, line.replaceAll("\\s#.*", ""));
      }
    }
    String scripts = Files.readString(Paper.ROOT.resolve("collector/package.json"));
    for (MatchResult run : SCRIPT.matcher(commands).results().toList()) {
      assertThat(NPM.contains(run.group(1)) || scripts.contains("\"" + run.group(1) + "\":"))
          .as("%s: npm's script %s", snippet, run.group(1))
          .isTrue();
    }
  }

  private static void checkMaven(Snippet snippet, String line) throws IOException {
    String poms = poms();
    for (String profile : words(PROFILES, line)) {
      assertThat(poms)
          .as("%s: the profile %s", snippet, profile)
          .contains("<id>" + profile + "</id>");
    }
    for (String execution : words(EXECUTION, line)) {
      assertThat(poms)
          .as("%s: the execution %s", snippet, execution)
          .contains("<id>" + execution + "</id>");
    }
    for (String module : words(MODULES, line)) {
      assertThat(Paper.ROOT.resolve(module).resolve("pom.xml")).as("%s", snippet).exists();
    }
    List<String> tests = testNames();
    for (String test : words(TESTS, line)) {
      String glob = test.replaceAll("#.*", "");
      assertThat(glob.equals("none") || tests.stream().anyMatch(name -> fits(glob, name)))
          .as("%s: the test %s", snippet, test)
          .isTrue();
    }
  }

  private static boolean fits(String glob, String name) {
    return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(name));
  }

  private static List<String> words(Pattern pattern, String line) {
    List<String> words = new ArrayList<>();
    pattern
        .matcher(line)
        .results()
        .forEach(match -> words.addAll(List.of(match.group(1).split(",", -1))));
    return words;
  }

  private static String poms() throws IOException {
    StringBuilder poms = new StringBuilder();
    for (String module : List.of("", "collector", "filter", "sample-app")) {
      poms.append(Files.readString(Paper.ROOT.resolve(module).resolve("pom.xml")));
    }
    return poms.toString();
  }

  private static List<String> testNames() throws IOException {
    List<String> names = new ArrayList<>();
    for (String folder : List.of("filter/src/test", "sample-app/src/test")) {
      try (Stream<Path> files = Files.walk(Paper.ROOT.resolve(folder))) {
        files
            .map(file -> String.valueOf(file.getFileName()))
            .filter(name -> name.endsWith(".java"))
            .map(name -> name.replace(".java", ""))
            .forEach(names::add);
      }
    }
    return names;
  }
}
