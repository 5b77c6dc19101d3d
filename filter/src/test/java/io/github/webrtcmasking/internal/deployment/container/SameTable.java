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

      What an application and its server answer and log must be the same with the jar as without \
      it, but for the tag. This page says how far that holds. A test run writes it, so do not \
      change it by hand:

      ```sh
      ./mvnw -pl filter -am -Pservers verify -DskipTests -Dservers.write=docs
      ```

      The run fetches Payara Micro, GlassFish, WildFly and Open Liberty (800 MB). Tomcat, Jetty \
      and Undertow are embedded, and every build tries them (`SameOnEmbeddedTest`).

      ## How it compares

      Each server starts twice, once with applications that have the jar and once with the same \
      ones without it. There are seven of them: one that leaves everything open, one that is \
      metadata-complete, one with everything that a descriptor of Servlet 6 can say, one behind a \
      login page, one that denies uncovered methods, one with a JSP at `/`, and one of files only. \
      Both get the same list of requests (`SameRequests`).

      Status, headers and body must be equal, but for the tag, a `Content-Length` that is larger \
      by the tag, and the entity tag of a page. Each filter of the application leaves its name in \
      a header, on its way in and on its way back, so that their order shows. At the end come 100 \
      visits and, with the jar, an answer of the collector with a proof; then the logs are \
      compared, from start to stop.

      ## What came out

      A cell says how many requests were compared. A letter stands for a difference, which is \
      explained below; without a letter all answers were alike.

      """;

  private static final String SETTLED =
      """

      The embedded Undertow and Jetty have no JSP here; they answer such requests in one way, with \
      the jar and without. Where uncovered methods are denied, Undertow and WildFly refuse nearly \
      everything, with the jar and without.

      """;

  private static final String MORE =
      """

      ## What else the run tries

      - `<distributable/>`: two of the applications say it. Tomcat and Jetty tell whether they \
      take an application for such a one, and tell the same with the jar. On WildFly a session of \
      such an application is there after the server has started anew. For Payara see \
      [sessions.md](sessions.md). GlassFish, Open Liberty and Undertow do not tell.
      - Two copies of the jar in one `WEB-INF/lib`, on the four large servers: the application \
      runs, its page has one tag, and one warning names both files.
      - A missing library or a provider that does not exist, on the same: the application runs, \
      its page has no tag, and one line says that the filter is off and names the class. Only \
      WildFly can hide its JSON-B from an application, so that it is missing.
      - A servlet of another application that is included and declares a length of its own, on \
      the same: the page is whole.
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
        "Lines of the log that come only with the jar: warnings and errors, others",
        kind -> lines(columns.get(kind)));
    row(
        text,
        "Bytes of `probe.js` on the wire: as it is, gzip, Brotli",
        kind -> script(columns.get(kind)));
    text.append(SETTLED);
    Set<SameExplained> all = EnumSet.noneOf(SameExplained.class);
    for (Property property : Property.values()) {
      columns.values().forEach(column -> all.addAll(column.explained(property)));
    }
    all.forEach(
        each ->
            text.append("- ").append(letter(each)).append(": ").append(each.why()).append('\n'));
    return text.append(MORE).toString();
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

  private static String script(SameComparison comparison) {
    Map<String, Long> sizes = comparison.script();
    return sizes.get("identity") + ", " + sizes.get("gzip") + ", " + sizes.get("br");
  }

  private static String lines(SameComparison comparison) {
    int loud = comparison.loudLines().size();
    return loud + ", " + (comparison.moreLines().size() - loud);
  }
}
