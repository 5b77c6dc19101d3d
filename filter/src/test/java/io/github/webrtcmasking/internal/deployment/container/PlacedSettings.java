package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.papers.Paper;
import io.github.webrtcmasking.papers.Paper.Snippet;
import java.util.List;

/** The settings of {@code docs/configuration.md} that stand in the natural place of a server. */
final class PlacedSettings {

  /** What the first line of the log says where they have arrived. */
  static final String ARRIVED = "trusted proxies: 10.0.0.0/8;";

  private static final Paper PAPER = Paper.of("docs/configuration.md");

  private PlacedSettings() {}

  /** The snippets below the server's name, as they stand there. */
  static List<String> of(String server, String language) {
    List<String> texts =
        PAPER.snippetsBelow("### " + server).stream()
            .filter(snippet -> snippet.language().equals(language))
            .map(Snippet::text)
            .toList();
    if (texts.isEmpty()) {
      throw new AssertionError("no " + language + " for " + server);
    }
    return texts;
  }

  /** The only one. */
  static String only(String server, String language) {
    List<String> texts = of(server, language);
    if (texts.size() != 1) {
      throw new AssertionError(texts);
    }
    return texts.get(0);
  }
}
