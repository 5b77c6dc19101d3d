package io.github.webrtcmasking.containers;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came out on each server, as the paper shows it. It is kept in a file with the sum of what
 * was tried, so that a run of some rows completes a run of before with the same jars and shop.
 */
final class ContainersTable {

  private static final String TRIED = "tried";
  private static final String HOLDS = "yes";
  private static final String FAILED = "**no**";

  private final Properties cells = new Properties();
  private final Api api;
  private final Path file;

  /**
   * As a run of before left it.
   *
   * @param api of its servers
   * @param afresh whether nothing of before counts
   */
  ContainersTable(Api api, boolean afresh) {
    this.api = api;
    this.file = Path.of("target", api.part() + ".properties");
    try {
      if (afresh) {
        Files.deleteIfExists(file);
      }
      cells.setProperty(TRIED, sum());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String sum() throws IOException {
    try {
      MessageDigest sum = MessageDigest.getInstance("SHA-256");
      for (Jar jar : Jar.values()) {
        sum.update(Files.readAllBytes(api.jar(jar)));
      }
      sum.update(Files.readAllBytes(api.shop()));
      return new BigInteger(1, sum.digest()).toString(Character.MAX_RADIX);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  synchronized void holds(Row row, Column column) {
    cells.setProperty(key(row, column), HOLDS);
  }

  /**
   * What does not hold.
   *
   * @return whether it is the server's own doing
   */
  synchronized boolean fails(Row row, Column column, String failure) {
    Set<Explained> known = Explained.of(row.kind(), column + ": " + failure);
    String letters = known.stream().map(Explained::letter).collect(Collectors.joining(" "));
    cells.setProperty(key(row, column), known.isEmpty() ? FAILED : letters);
    return !known.isEmpty();
  }

  private static String key(Row row, Column column) {
    return row + ", " + column;
  }

  /** Beside what is there of the same jars and shop. */
  synchronized void keep() throws IOException {
    Properties before = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        before.load(reader);
      }
    }
    if (cells.getProperty(TRIED).equals(before.getProperty(TRIED))) {
      before.forEach(cells::putIfAbsent);
    }
    try (Writer writer = Files.newBufferedWriter(file)) {
      cells.store(writer, null);
    }
  }

  /** Whether nothing is unexplained. */
  boolean isFit() {
    return !cells.containsValue(FAILED);
  }

  String text(List<Row> rows) {
    StringBuilder text = new StringBuilder("| server | Java | jar |");
    for (Column each : Column.values()) {
      text.append(' ').append(each.title()).append(" |");
    }
    text.append("\n| --- | --- | --- |")
        .append(" --- |".repeat(Column.values().length))
        .append('\n');
    Set<Explained> explained = EnumSet.noneOf(Explained.class);
    for (Row row : rows) {
      List<String> shown =
          Arrays.stream(Column.values())
              .map(column -> cells.getProperty(key(row, column), "not run"))
              .toList();
      Arrays.stream(Explained.values())
          .filter(each -> shown.stream().anyMatch(cell -> cell.contains(each.letter())))
          .forEach(explained::add);
      text.append("| ")
          .append(row.kind().title())
          .append(" | ")
          .append(row.platform().version())
          .append(" | ")
          .append(row.jar().title())
          .append(" | ")
          .append(String.join(" | ", shown))
          .append(" |\n");
    }
    return text.append('\n')
        .append(
            explained.stream()
                .map(each -> "- " + each.letter() + ": " + each.why() + "\n")
                .collect(Collectors.joining()))
        .toString();
  }
}
