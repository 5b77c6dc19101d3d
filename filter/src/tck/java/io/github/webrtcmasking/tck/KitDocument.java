package io.github.webrtcmasking.tck;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;

/** The comparisons as a page of the documentation. */
final class KitDocument {
  private static final String INTRODUCTION =
      """
      # Public test suites

      ## The Jakarta Servlet TCK

      The kit (6.1.2, all tests but those that want client certificates or compare the API's own
      signatures) over Tomcat %2$s, each application as it is and with the jar in its
      `WEB-INF/lib`. Its client asks as no browser does, so that hardly any answer is a page to us:
      in a run "for pages" every request that has none gets the header `Accept: text/html`.

      The kit is not on Maven Central: the Eclipse Foundation offers it as a download. Written on
      %1$s by the programs that this command runs; it says nothing about any server's
      compatibility, and `kit` is the folder with the kit's classes:

      ```sh
      ./mvnw -pl filter -Ptck package exec:exec@tck -DskipTests -Dtck.requests=%3$s -Dtck.kit=kit
      ```

      | requests | tests | pass without the jar | same with it | different |
      | --- | --: | --: | --: | --: |
      """;

  /** Why a test may have another result; whatever is not here is a defect. */
  private static final Map<Pattern, String> REASONS =
      Map.of(
          Pattern.compile(".*\\.getDateHeader\\w*Test"),
              "it sends `If-Modified-Since` alone and wants to read it again; in requests for pages"
                  + " that date counts only together with an `ETag` (docs/install.md, Caches)",
          Pattern.compile(".*AsyncContextTests\\.(originalRequestTest1|getResponseTest)"),
              "it asks whether `startAsync()` without arguments goes on with the very response that"
                  + " the servlet was given; by the specification that is the container's own,"
                  + " behind every filter that wraps it");

  private final List<Comparison> comparisons;

  KitDocument(List<Comparison> comparisons) {
    this.comparisons = List.copyOf(comparisons);
  }

  String text() {
    StringBuilder text =
        new StringBuilder(
            INTRODUCTION.formatted(
                LocalDate.now(ZoneOffset.UTC),
                System.getProperty("tck.tomcat", "11"),
                System.getProperty("tck.requests", "pages")));
    comparisons.forEach(each -> text.append(row(each)));
    text.append(
        "\n| test | requests | without → with the jar | why |\n| --- | --- | --- | --- |\n");
    comparisons.forEach(
        each ->
            each.differences()
                .forEach(
                    (test, r) ->
                        text.append(
                            "| %s | %s | %s | %s |%n"
                                .formatted(shortName(test), requests(each), r, reason(test)))));
    text.append(
        "\nWhat became of the answers, where they say so:\n\n| requests | outcome | answers |\n");
    text.append("| --- | --- | --: |\n");
    comparisons.forEach(
        each ->
            each.outcomes()
                .forEach(
                    (outcome, count) ->
                        text.append(
                            "| %s | %s | %s |%n".formatted(requests(each), outcome, count))));
    return text.toString();
  }

  private static String row(Comparison each) {
    int different = each.differences().size();
    return "| %s | %d | %d | %d | %d |%n"
        .formatted(
            requests(each), each.tests(), each.passed(), each.tests() - different, different);
  }

  private static String requests(Comparison each) {
    return each.asPages() ? "for pages" : "as they are";
  }

  private static String shortName(String test) {
    return test.replaceFirst("^servlet\\.tck\\.", "");
  }

  private static String reason(String test) {
    return REASONS.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(test).matches())
        .map(Entry::getValue)
        .findFirst()
        .orElse("**a defect**");
  }
}
