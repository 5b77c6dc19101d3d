package io.github.webrtcmasking.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One page of Markdown.
 *
 * @param name its path from the root of the repository, with slashes
 * @param text what it says
 */
public record Paper(String name, String text) {

  /** Surefire runs tests in their module's folder. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern FENCE =
      Pattern.compile("(?ms)^( *)```([^\\n`]*)\\n(.*?)^ *```$", Pattern.MULTILINE);

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern CELL = Pattern.compile("(?:[^|\\\\]|\\\\.)*");

  /**
   * A fenced block.
   *
   * @param paper the page's name
   * @param line where it begins
   * @param language what stands behind the fence
   * @param text what is in it, without the indentation of its fence
   */
  public record Snippet(String paper, int line, String language, String text) {
    @Override
    public String toString() {
      return paper + ":" + line + " (" + language + ")";
    }
  }

  public static Paper of(String name) {
    try {
      return new Paper(name, Files.readString(ROOT.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All pages of the repository. */
  static List<Paper> all() {
    List<Paper> papers = new ArrayList<>();
    for (String folder : List.of("", "docs", "collector", ".github", ".github/ISSUE_TEMPLATE")) {
      try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
        files
            .filter(file -> file.toString().endsWith(".md"))
            .sorted()
            .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
            .map(Paper::of)
            .forEach(papers::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return papers;
  }

  /** The snippets below a heading, down to the next one. */
  public List<Snippet> snippetsBelow(String heading) {
    List<String> lines = text.lines().toList();
    int begin = lines.indexOf(heading);
    if (begin < 0) {
      throw new AssertionError(name + " has no heading " + heading);
    }
    int end = begin + 1;
    while (end < lines.size() && !lines.get(end).matches("##+ .*")) {
      end++;
    }
    int last = end;
    return snippets().stream()
        .filter(snippet -> snippet.line() > begin && snippet.line() <= last)
        .toList();
  }

  /** The page without fenced blocks and comments. */
  String prose() {
    return FENCE.matcher(text).replaceAll("").replaceAll("(?s)<!--.*?-->", "");
  }

  public List<Snippet> snippets() {
    return FENCE.matcher(text).results().map(this::snippet).toList();
  }

  private Snippet snippet(MatchResult fence) {
    int line = (int) text.substring(0, fence.start()).lines().count() + 1;
    String indent = fence.group(1);
    String content =
        indent.isEmpty() ? fence.group(3) : fence.group(3).replaceAll("(?m)^" + indent, "");
    return new Snippet(name, line, fence.group(2).strip(), content);
  }

  /** The rows of the table whose head begins with these cells, each as its cells. */
  public List<List<String>> table(String... head) {
    List<List<String>> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : text.lines().toList()) {
      List<String> cells = line.startsWith("|") ? cells(line) : List.of();
      if (cells.size() >= head.length && cells.subList(0, head.length).equals(List.of(head))) {
        inside = true;
      } else if (cells.isEmpty()) {
        inside = false;
      } else if (inside && !line.startsWith("| ---")) {
        rows.add(cells);
      }
    }
    if (rows.isEmpty()) {
      throw new AssertionError(name + " has no table with the head " + List.of(head));
    }
    return rows;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(line.strip());
    for (int at = 1; at < line.strip().length() && cell.find(at); at = cell.end() + 1) {
      cells.add(cell.group().strip().replace("\\|", "|"));
    }
    return cells;
  }

  /** What stands in backquotes in a cell. */
  public static List<String> code(String cell) {
    return CODE.matcher(cell).results().map(match -> match.group(1)).toList();
  }

  /** The value of a cell that is one text in backquotes and nothing else; otherwise empty. */
  public static String onlyCode(String cell) {
    List<String> code = code(cell);
    return code.size() == 1 && cell.equals("`" + code.get(0) + "`") ? code.get(0) : "";
  }
}
