package io.github.webrtcmasking.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every link of the papers leads somewhere, to an anchor too; other sites by their form only. */
class LinksTest {

  private static final Pattern INLINE = Pattern.compile("\\]\\(([^()\\s]+)\\)");
  private static final Pattern BARE = Pattern.compile("<(https?:[^>\\s]+)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("\\b(?:src|srcset|href)=\"([^\"]+)\"");
  private static final Pattern DEFINITION = Pattern.compile("(?m)^\\[([^\\]]+)\\]: (\\S+)$");
  private static final Pattern REFERENCE =
      Pattern.compile("\\[([^\\]\\[]+)\\](?:\\[([^\\]]+)\\])?(?![(:\\[])");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
  private static final Pattern CODE = Pattern.compile("`[^`]*`");
  private static final Pattern NAMED = Pattern.compile("\\bdocs/([a-z-]+\\.md)\\b");

  /** GitHub's own pages, relative to where a form is filled in. */
  private static final String BLOB = "../blob/main/";

  @Test
  void everyLinkLeadsSomewhere() {
    Map<Path, Set<String>> anchors = new HashMap<>();
    for (Paper paper : Paper.all()) {
      anchors.put(Paper.ROOT.resolve(paper.name()), anchors(paper));
    }
    List<String> broken = new ArrayList<>();
    for (Paper paper : Paper.all()) {
      for (String link : links(paper)) {
        if (!leadsSomewhere(paper, link, anchors)) {
          broken.add(paper.name() + ": " + link);
        }
      }
    }
    assertThat(broken)
        .as(
            "links to a file, a folder or a heading that there is not (mend the link or the heading)")
        .isEmpty();
  }

  private static Set<String> links(Paper paper) {
    String prose = CODE.matcher(paper.prose()).replaceAll("");
    Set<String> links = new TreeSet<>();
    for (Pattern pattern : List.of(INLINE, BARE, ATTRIBUTE)) {
      pattern.matcher(prose).results().forEach(match -> links.add(match.group(1)));
    }
    DEFINITION.matcher(prose).results().forEach(match -> links.add(match.group(2)));
    if (paper.name().startsWith(".github/")) {
      // A form's comments are read by who fills it in.
      INLINE.matcher(paper.text()).results().forEach(match -> links.add(match.group(1)));
    }
    return links;
  }

  private static boolean leadsSomewhere(Paper paper, String link, Map<Path, Set<String>> anchors) {
    if (link.startsWith("http:") || link.startsWith("https:")) {
      return isAddress(link);
    }
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    Path from = Paper.ROOT.resolve(paper.name());
    Path target = file.isEmpty() ? from : from.getParent().resolve(file).normalize();
    if (file.startsWith(BLOB)) {
      target = Paper.ROOT.resolve(file.substring(BLOB.length()));
    }
    if (!Files.exists(target)) {
      return false;
    }
    return hash < 0 || anchors.getOrDefault(target, Set.of()).contains(link.substring(hash + 1));
  }

  private static boolean isAddress(String link) {
    try {
      return new URI(link).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** As GitHub makes them: lower case, hyphens for spaces, no punctuation, numbers for doubles. */
  private static Set<String> anchors(Paper paper) {
    Set<String> anchors = new HashSet<>();
    HEADING
        .matcher(paper.prose())
        .results()
        .map(match -> match.group(1).strip().toLowerCase(Locale.ROOT))
        .map(text -> text.replaceAll("\\]\\([^)]*\\)", "").replaceAll("[^\\p{L}\\p{N} _-]", ""))
        .map(text -> text.replace(' ', '-'))
        .forEach(
            anchor -> {
              String name = anchor;
              for (int i = 1; !anchors.add(name); i++) {
                name = anchor + "-" + i;
              }
            });
    return anchors;
  }

  @Test
  void everyReferenceIsDefinedAndEveryDefinitionUsed() {
    Paper paper = Paper.of("ARCHITECTURE.md");
    Set<String> defined = new TreeSet<>();
    DEFINITION.matcher(paper.prose()).results().forEach(match -> defined.add(match.group(1)));
    Set<String> used = new TreeSet<>();
    REFERENCE
        .matcher(CODE.matcher(DEFINITION.matcher(paper.prose()).replaceAll("")).replaceAll(""))
        .results()
        .forEach(match -> used.add(match.group(2) == null ? match.group(1) : match.group(2)));
    assertThat(used).isEqualTo(defined);
  }

  @Test
  void architectureLinksToEveryPackage() throws IOException {
    Path main = Paper.ROOT.resolve("filter/src/main/java/io/github/webrtcmasking");
    Set<String> packages = new TreeSet<>();
    try (Stream<Path> files = Files.walk(main)) {
      files
          .filter(file -> file.endsWith("package-info.java"))
          .map(file -> Paper.ROOT.relativize(file.getParent()).toString().replace('\\', '/'))
          .forEach(packages::add);
    }
    assertThat(links(Paper.of("ARCHITECTURE.md")))
        .as("ARCHITECTURE.md walks through every package; add a sentence and a definition")
        .containsAll(packages);
  }

  @Test
  void everyPaperIsInTheContents() throws IOException {
    Set<String> linked = links(Paper.of("docs/README.md"));
    try (Stream<Path> files = Files.list(Paper.ROOT.resolve("docs"))) {
      assertThat(
              files
                  .map(file -> String.valueOf(file.getFileName()))
                  .filter(name -> name.endsWith(".md") && !name.equals("README.md")))
          .as("papers that docs/README.md has to name")
          .isSubsetOf(linked);
    }
  }

  /** Comments and builds send readers to papers, too. */
  @Test
  void everyPaperThatCodeNamesIsThere() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String folder :
        List.of("filter/src", "sample-app/src", "collector/src", "collector/test")) {
      try (Stream<Path> files = Files.walk(Paper.ROOT.resolve(folder))) {
        for (Path file :
            files.filter(each -> each.toString().matches(".*\\.(java|ts|jsp|js|xml)")).toList()) {
          NAMED
              .matcher(Files.readString(file))
              .results()
              .filter(match -> !Files.exists(Paper.ROOT.resolve("docs").resolve(match.group(1))))
              .forEach(match -> missing.add(file + ": " + match.group()));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void firstPageIsReadInMinutes() {
    assertThat(Paper.of("README.md").text().lines().count())
        .as("lines of README.md; what is more goes into a paper of docs/")
        .isLessThanOrEqualTo(200);
  }

  /** A picture is looked at on every visit of the page. */
  @Test
  void picturesAreSmall() throws IOException {
    try (Stream<Path> files = Files.list(Paper.ROOT.resolve("docs/images"))) {
      for (Path file : files.toList()) {
        assertThat(Files.size(file)).as("%s", file).isLessThan(150_000);
      }
    }
  }
}
