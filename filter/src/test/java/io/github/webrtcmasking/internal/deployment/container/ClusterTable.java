package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.testing.MarkedPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What came out with the nodes of one engine, as {@code docs/reliability.md} shows it. */
final class ClusterTable {

  private static final String HEAD =
      "| nodes | balanced | what happened | visits | answered | not answered | refused | made again "
          + "| sessions lost | assessments lost | verdicts of others |\n"
          + "| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n";

  private final String part;
  private final List<String> rows = new ArrayList<>();

  /** Without a row. */
  ClusterTable(String part) {
    this.part = part;
  }

  void add(String row) {
    rows.add(row);
  }

  /** Into the page, where the run may. */
  void write() throws IOException {
    if (Boolean.getBoolean("papers.write")) {
      new MarkedPart(Path.of("..", "docs", "reliability.md"), part)
          .write(HEAD + String.join("\n", rows));
    }
  }
}
