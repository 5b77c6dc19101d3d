package io.github.webrtcmasking.visits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.webrtcmasking.papers.Paper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/recipes.md}, section "Try it on one machine", with its own commands. */
final class OneMachineIT {
  private static final String HEADING = "## Try it on one machine";

  @Test
  void bothBrowsersShowBothVerdictsWithoutAnyNetwork() throws Exception {
    Optional<String> obstacle = NetworkNamespaces.obstacle(List.of("unshare", "ip"));
    assumeTrue(obstacle.isEmpty(), () -> "not run because " + obstacle.orElseThrow());
    Paper paper = Paper.of("docs/recipes.md");
    List<List<String>> table = paper.table("page", "Chromium", "Firefox");
    List<String> lines = paper.snippetsBelow(HEADING).get(0).text().lines().toList();
    assertThat(paper.text()).contains("-Dproxy.visitor=53.0.0.5");

    List<String> command = new ArrayList<>(List.of(lines.get(0).split(" ")));
    command.addAll(List.of("-ec", String.join("\n", lines.subList(1, lines.size())) + "\n\"$@\""));
    command.add("bash");
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Stream.of("screenshots", "jdk.httpclient.allowRestrictedHeaders")
        .filter(key -> System.getProperty(key) != null)
        .forEach(key -> command.add("-D" + key + "=" + System.getProperty(key)));
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            OneMachine.class.getName(),
            "-Dproxy.visitor=53.0.0.5"));
    table.forEach(row -> command.add(Paper.onlyCode(row.get(0))));
    Process inside = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(inside.getInputStream().readAllBytes(), UTF_8);

    assertThat(inside.waitFor()).as(said).isZero();
    List<String> expected = new ArrayList<>();
    expected.add("Firefox is led to " + Paper.onlyCode(table.get(1).get(0)));
    for (List<String> row : table) {
      String page = Paper.onlyCode(row.get(0));
      expected.add("Chromium " + page + " " + row.get(1).replace("`", ""));
      expected.add("Firefox " + page + " " + row.get(2).replace("`", ""));
    }
    assertThat(said.lines()).containsAll(expected);
  }
}
