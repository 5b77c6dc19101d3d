package io.github.webrtcmasking.bench.pages;

import io.github.webrtcmasking.internal.injection.matrix.ServerProcess;
import io.github.webrtcmasking.internal.injection.matrix.app.Case;
import io.github.webrtcmasking.internal.injection.matrix.app.Cases;
import io.github.webrtcmasking.internal.injection.matrix.app.Expect.Want;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns as a page of the documentation. */
final class MatrixDocument {
  private static final String INTRODUCTION =
      """
      # What injectors do to pages

      An application that writes pages in every way that the Servlet API has (%1$d cases) is asked the
      same requests without and with an injector. The client reads the raw bytes of each answer, with a
      time limit, and then asks for another page on the same connection, which shows a wrong length.
      Ours runs on every server; the other injectors run as filters in front of the same application
      on both Tomcats, around their own classes, with the same tag where they can take one.

      Written on %3$s by this command, and not by hand:

      ```sh
      %2$s
      ```

      The same cases are tests of the build (`MatrixTest`, `PayaraMatrixIT`), which are stricter with
      us: place, headers, length and diagnosis of each answer.

      Tomcat %4$s and %5$s, Jetty %6$s, Undertow %7$s, Payara Micro %8$s (the whole jar in a WAR);
      Datadog dd-java-agent 1.68.1 (real user monitoring), OpenTelemetry javaagent 2.33.1 (snippet),
      JavaMelody 2.6.0 (real user monitoring), SiteMesh 3.2.2 (a decorator that adds the tag).

      A peer stands outermost, as agents do; a WAR that compresses its pages itself hides them from it.
      SiteMesh writes every page anew, which counts as ok where a browser shows the same.

      - **ok**: the tag is the only difference, and runs; or nothing changed where nothing may be.
      - **no tag**: the page works as without the injector, but the tag is missing or does not run.
      - **damaged**: the visitor or a cache gets something else than the application has written.
      - **not compared**: the server has not the API, breaks the answer by itself, or the case is about a
        setting or a choice that only we have (\u2013).

      | injector | server | ok | no tag | damaged | not compared |
      | --- | --- | --: | --: | --: | --: |
      """;

  private final List<MatrixColumn> columns;

  MatrixDocument(List<MatrixColumn> columns) {
    this.columns = List.copyOf(columns);
  }

  static String titleOf(String injector) {
    return switch (injector) {
      case ServerProcess.OURS -> "ours";
      case "DATADOG" -> "Datadog";
      case "OPENTELEMETRY" -> "OpenTelemetry";
      case "JAVAMELODY" -> "JavaMelody";
      case "SITEMESH" -> "SiteMesh";
      default -> injector;
    };
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(
        INTRODUCTION.formatted(
            Cases.all().size(),
            System.getProperty("matrix.command"),
            LocalDate.now(ZoneOffset.UTC),
            version("tomcat"),
            version("tomcat11"),
            version("jetty"),
            version("undertow"),
            version("payara")));
    Map<String, List<MatrixColumn>> byInjector =
        columns.stream()
            .collect(
                Collectors.groupingBy(
                    MatrixColumn::injector, LinkedHashMap::new, Collectors.toList()));
    byInjector.values().forEach(each -> each.forEach(column -> line(text, column.summary())));
    line(text, "");
    line(text, "Where the servers differ, each is named by its number or its first letter.");
    line(text, "");
    line(text, "| case | wanted | " + titles(byInjector) + " |");
    line(text, "| --- | --- |" + " --- |".repeat(byInjector.size()));
    for (Case row : Cases.all()) {
      line(text, "| " + row.name() + " | " + wanted(row) + " | " + cells(row, byInjector) + " |");
    }
    return text.toString();
  }

  private static String version(String server) {
    return System.getProperty("matrix." + server);
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }

  private static String titles(Map<String, List<MatrixColumn>> byInjector) {
    return byInjector.keySet().stream()
        .map(MatrixDocument::titleOf)
        .collect(Collectors.joining(" | "));
  }

  private static String wanted(Case row) {
    return row.expect().want() == Want.NOTHING ? "no change" : "tag";
  }

  private static String cells(Case row, Map<String, List<MatrixColumn>> byInjector) {
    return byInjector.values().stream()
        .map(each -> cell(row, each))
        .collect(Collectors.joining(" | "));
  }

  /** One text where all servers agree, otherwise those of each text. */
  private static String cell(Case row, List<MatrixColumn> servers) {
    Map<String, List<String>> byText = new LinkedHashMap<>();
    for (MatrixColumn column : servers) {
      byText
          .computeIfAbsent(column.textOf(row), text -> new ArrayList<>())
          .add(shortName(column.server()));
    }
    if (byText.size() == 1) {
      return byText.keySet().iterator().next();
    }
    return byText.entrySet().stream()
        .map(entry -> String.join(" ", entry.getValue()) + ": " + entry.getKey())
        .collect(Collectors.joining("; "));
  }

  private static String shortName(String server) {
    return server.startsWith("Tomcat ")
        ? server.substring("Tomcat ".length())
        : server.substring(0, 1);
  }
}
