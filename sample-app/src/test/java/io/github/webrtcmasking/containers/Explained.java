package io.github.webrtcmasking.containers;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What does not hold on a server, and why that is the server's own doing. */
enum Explained {
  SESSION_TIMER(
      'a',
      "JETTY_.*[.$]SessionInactivityTimer",
      "Jetty keeps a session's timer until its time has come, and with it the application"
          + " (`SessionInactivityTimer`)."),
  TAG_LIBRARIES(
      'b',
      "LIBERTY.* .*\\.TagLibraryInfoImpl .*\\.GlobalTagLibraryCache",
      "The JSP engine keeps the tag libraries that applications have used, and with them the"
          + " class loader of one that is gone (`GlobalTagLibraryCache`)."),
  LAST_REQUEST(
      'c',
      "(?:WILDFLY|UNDERTOW) .*\\.HttpServerExchange.* < org\\.jboss\\.threads\\.EnhancedQueueExecutor",
      "A thread of the server keeps the last request that it worked for until it gets the next one"
          + " (`EnhancedQueueExecutor`)."),
  PAGE_BEANS(
      'd',
      "(?:TOMEE .*jakarta|PAYARA_MICRO_5 .*javax)\\.el\\.BeanELResolver",
      "The expression language keeps what it has read of the classes that pages show"
          + " (`BeanELResolver`)."),
  SCANNED_LAST(
      'e',
      "TOMEE .*io\\.smallrye\\.openapi\\.runtime\\.scanner",
      "TomEE's OpenAPI keeps the application that it has scanned last (`SchemaRegistry`)."),
  LOGIN_BEFORE_REFUSAL(
      'f',
      "LIBERTY.* .*\\[not logged in, PUT].*-1L",
      "Open Liberty asks for the login before it refuses a method that nobody may use. Who is"
          + " logged in is refused."),
  OPEN_IS_UNCOVERED(
      'g',
      "WILDFLY_26 UNCOVERED: .*no answer was sent",
      "Undertow before 2.2.23 and 2.3.4 takes what is open to everybody for uncovered, and refuses"
          + " it. Where an application has this element, visitors who are not logged in are not"
          + " assessed there ([older servers](legacy.md)).");

  private static final Pattern HELD = Pattern.compile(Pattern.quote(Remains.HELD) + ".*");

  private final char letter;
  private final Pattern failure;
  private final String why;

  /**
   * One of them.
   *
   * @param failure the server, and what went wrong; of a class loader that is kept, the way to it
   */
  Explained(char letter, String failure, String why) {
    this.letter = letter;
    this.failure = Pattern.compile("^" + failure, Pattern.DOTALL);
    this.why = why;
  }

  /** Stands for it in the table. */
  String letter() {
    return "*" + letter + "*";
  }

  String why() {
    return why;
  }

  /** All that explain the failure; none where one part of it is not explained. */
  static Set<Explained> of(ServerKind kind, String failure) {
    List<String> held = HELD.matcher(failure).results().map(MatchResult::group).toList();
    Set<Explained> all = EnumSet.noneOf(Explained.class);
    for (String part : held.isEmpty() ? List.of(failure) : held) {
      Optional<Explained> found =
          Arrays.stream(values())
              .filter(each -> each.failure.matcher(kind + " " + part).find())
              .findAny();
      if (found.isEmpty()) {
        return Set.of();
      }
      all.add(found.get());
    }
    return all;
  }
}
