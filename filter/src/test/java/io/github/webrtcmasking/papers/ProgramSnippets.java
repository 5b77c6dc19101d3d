package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.webrtcmasking.papers.Paper.Snippet;
import io.github.webrtcmasking.testing.Installed;
import io.github.webrtcmasking.testing.NginxSettings;
import io.github.webrtcmasking.testing.ProgramRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the programs themselves about their settings, where the machine has them. */
final class ProgramSnippets {

  private ProgramSnippets() {}

  /** Every line of {@code turnserver.conf} is an option of coturn. */
  static void knownToCoturn(Snippet snippet, Path folder) throws Exception {
    String options = ProgramRun.of(List.of(program("turnserver"), "--help")).said();
    for (String line : snippet.text().lines().filter(each -> !each.isBlank()).toList()) {
      String key = line.replaceAll("=.*", "");
      assertThat(options).as("%s: the option %s", snippet, key).containsPattern("--" + key + "\\b");
    }
  }

  static void acceptedByNginx(Snippet snippet, Path folder) throws Exception {
    Path settings =
        Files.writeString(
            folder.resolve("nginx.conf"),
            NginxSettings.of(folder, "unix:" + folder + "/nginx.sock", snippet.text()));
    ProgramRun.of(
            List.of(program("nginx"), "-t", "-p", folder.toString(), "-c", settings.toString()))
        .succeeds(snippet);
  }

  static void acceptedByHaproxy(Snippet snippet, Path folder) throws Exception {
    Path settings = write(folder.resolve("haproxy.cfg"), snippet);
    ProgramRun.of(List.of(program("haproxy"), "-c", "-f", settings.toString())).succeeds(snippet);
  }

  private static Path write(Path file, Snippet snippet) throws IOException {
    return Files.writeString(file, snippet.text());
  }

  private static String program(String name) {
    Optional<Path> program = Installed.anywhere(name);
    if (program.isEmpty()) {
      System.out.println("A snippet for " + name + " is not read: this machine has no " + name);
    }
    assumeThat(program).as("%s is installed", name).isPresent();
    return program.orElseThrow().toString();
  }
}
