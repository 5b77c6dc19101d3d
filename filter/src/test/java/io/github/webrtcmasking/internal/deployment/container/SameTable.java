package io.github.webrtcmasking.internal.deployment.container;

import io.github.webrtcmasking.internal.deployment.container.SameRequest.Property;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The paper {@code docs/servers.md}, made of what a run has found on each server. */
final class SameTable {

  /** Set to {@code docs}, it lets the paper be written anew. */
  private static final String WRITE = "servers.write";

  private static final Path PAPER = Path.of("..", "docs", "servers.md");

  private static final String BEGINNING =
      """
      # With the jar and without it, on eight servers

      This page is written by a run, and not to be changed by hand:

      ```
      ./mvnw -pl filter -am -Pservers verify -DskipTests -Dservers.write=docs
      ```

      It fetches Payara Micro, GlassFish, WildFly and Open Liberty (800 MB) and starts each server \
      twice, with seven forms of one application: open, metadata-complete, with everything that \
      Servlet 6 lets a descriptor say, behind a login page, with uncovered methods denied, with a \
      JSP at `/`, and with nothing but files. One list of requests goes to both (`SameRequests`); \
      status, headers and body must be equal but for the tag, the length by as much, and the entity \
      tag. Filters, listeners and fragments of the application leave their order in a header. \
      Then 100 visits and, with the jar, an answer with a proof; the logs are compared from start \
      to stop. Tomcat, Jetty and Undertow are embedded, and part of every build \
      (`SameOnEmbeddedTest`).

      A cell has the number of requests that were answered alike; a letter stands for a difference \
      that is explained below.

      """;

  private static final String SETTLED =
      """

      Undertow has no JSP and Jetty none in these tests: both answer the requests for one alike. \
      With uncovered methods denied, Undertow and WildFly refuse nearly everything, with the jar \
      and without.
      """;

  private final Map<ServerProcess.Kind, SameComparison> columns =
      new EnumMap<>(ServerProcess.Kind.class);

  void add(ServerProcess.Kind kind, SameComparison comparison) {
    columns.put(kind, comparison);
  }

  /** Writes the paper where that is asked for and every server was tried. */
  void write() throws IOException {
    if (System.getProperty(WRITE, "").equals("docs")
        && columns.size() == ServerProcess.Kind.values().length) {
      Files.writeString(PAPER, text());
    }
  }

  String text() {
    StringBuilder text = new StringBuilder(BEGINNING);
    row(text, "", ServerProcess.Kind::title);
    row(text, "---", kind -> "---");
    for (Property property : Property.values()) {
      row(text, property.title(), kind -> cell(property, columns.get(kind)));
    }
    row(text, "Pages with the tag", kind -> Integer.toString(tagged(columns.get(kind))));
    row(
        text,
        "Lines of the log that come only with the jar: above INFO, of INFO",
        kind -> lines(columns.get(kind)));
    text.append(SETTLED);
    Set<SameExplained> all = EnumSet.noneOf(SameExplained.class);
    for (Property property : Property.values()) {
      columns.values().forEach(column -> all.addAll(column.explained(property)));
    }
    all.forEach(each -> text.append("\n- ").append(letter(each)).append(": ").append(each.why()));
    return text.append('\n').toString();
  }

  private void row(StringBuilder text, String title, Function<ServerProcess.Kind, String> cell) {
    text.append("| ").append(title);
    columns.keySet().forEach(kind -> text.append(" | ").append(cell.apply(kind)));
    text.append(" |\n");
  }

  private static String cell(Property property, SameComparison comparison) {
    String letters =
        comparison.explained(property).stream()
            .map(SameTable::letter)
            .collect(Collectors.joining(" "));
    return (comparison.asked(property) + " " + letters).strip();
  }

  private static String letter(SameExplained explained) {
    return "*" + explained.letter() + "*";
  }

  private static int tagged(SameComparison comparison) {
    int all = 0;
    for (SameApplication each : SameApplication.values()) {
      all += comparison.tagged(each);
    }
    return all;
  }

  private static String lines(SameComparison comparison) {
    int loud = comparison.loudLines().size();
    return loud + ", " + (comparison.moreLines().size() - loud);
  }
}
