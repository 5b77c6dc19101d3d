package io.github.webrtcmasking.containers;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What does not hold on a server, and why that is the server's own doing. */
enum Explained {
  LOADERS_OF_ALL(
      'a',
      Column.UNDEPLOYED,
      "silent, but of \\d+ applications \\d+ have their class loader, the one without the jar too",
      "No thread, no socket and no bean of ours is left. The server keeps the class loaders of"
          + " applications that it has undeployed: that of the shop without the jar, which was"
          + " undeployed together with the others, as well.",
      ServerKind.values()),
  LOADERS_OF_TAG_LIBRARIES(
      'b',
      Column.UNDEPLOYED,
      "threads=\\[], sockets=0, beans=\\[], loaders=[12], ",
      "No thread, no socket and no bean of ours is left. The JSP engine keeps the tag libraries"
          + " that applications have used, and with them the class loaders of one or two that are"
          + " gone (`TagLibraryInfoImpl`, by a heap dump).",
      ServerKind.LIBERTY);

  private final char letter;
  private final Column column;
  private final Pattern failure;
  private final String why;

  @SuppressWarnings("ImmutableEnumChecker") // Made by Set.of.
  private final Set<ServerKind> kinds;

  Explained(char letter, Column column, String failure, String why, ServerKind... kinds) {
    this.letter = letter;
    this.column = column;
    this.failure = Pattern.compile(failure, Pattern.DOTALL);
    this.why = why;
    this.kinds = Set.of(kinds);
  }

  /** Stands for it in the table. */
  String letter() {
    return "*" + letter + "*";
  }

  String why() {
    return why;
  }

  static Optional<Explained> of(ServerKind kind, Column column, String failure) {
    return Arrays.stream(values())
        .filter(each -> each.kinds.contains(kind) && each.column == column)
        .filter(each -> each.failure.matcher(failure).find())
        .findFirst();
  }
}
