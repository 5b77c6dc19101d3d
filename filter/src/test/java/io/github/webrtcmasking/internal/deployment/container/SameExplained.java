package io.github.webrtcmasking.internal.deployment.container;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What differs beside the tag, and why that is right or of no use to mend. */
enum SameExplained {
  RANGE_OF_PAGE(
      'a',
      "GET /start\\.html \\[Range.*",
      "A range is of the page without the tag; who may get the tag gets the whole page, as RFC 9110"
          + " (14.2) lets every server do.",
      ServerProcess.Kind.values()),
  KEPT_BUFFER(
      'b',
      "GET /p/facts.*body was buffer 8192 and is buffer 8[2-5]\\d\\d",
      "Tomcat keeps a buffer that had to take a page with the tag for later requests of the same"
          + " connection's processor, so it is larger by a tag.",
      ServerProcess.Kind.TOMCAT_10,
      ServerProcess.Kind.TOMCAT_11),
  HEAD_OF_FORWARDED_FILE(
      'c',
      "HEAD /p/(file|large): (content-type|content-length|transfer-encoding) was .*",
      "The answer to HEAD of a file that a servlet forwards to: Catalina ends a forward through any"
          + " wrapper by asking for a writer (10.1: the type then names the encoding) or by taking"
          + " the response away (11, GlassFish: no length). GET is the same.",
      ServerProcess.Kind.TOMCAT_10,
      ServerProcess.Kind.TOMCAT_11,
      ServerProcess.Kind.GLASSFISH,
      ServerProcess.Kind.PAYARA),
  FLUSHED_FORWARD(
      'd',
      "GET /p/forward.*content-length was \\d+ and is none",
      "Undertow flushes what was forwarded through any wrapper, so that the page is chunked.",
      ServerProcess.Kind.UNDERTOW,
      ServerProcess.Kind.WILDFLY),
  AFTER_FORWARD(
      'e',
      "(GET|HEAD) (/folder/|/p/\\w+): x-back was .*FORWARD.*",
      "Open Liberty closes its own response after a forward, and none that is wrapped: filters may"
          + " still set headers on their way back.",
      ServerProcess.Kind.LIBERTY),
  HEAD_OF_ERROR_PAGE(
      'f',
      "HEAD .*: (content-type was .text/html;charset=ISO-8859-1. and is .text/html."
          + "|x-back was .declared/(ERROR|FORWARD). and is null)",
      "The answer to HEAD of an error or login page goes out at once, because these servers would promise"
          + " 0 bytes otherwise: it names no encoding, as GET names none, and filters on their way"
          + " back come too late.",
      ServerProcess.Kind.GLASSFISH,
      ServerProcess.Kind.PAYARA,
      ServerProcess.Kind.UNDERTOW,
      ServerProcess.Kind.WILDFLY),
  AFTER_REDIRECT(
      'g',
      "(GET|HEAD) /folder: x-back was null and is .*",
      "Jetty ends a redirect of its own files in its own response, and in none that is wrapped:"
          + " filters may still set headers on their way back.",
      ServerProcess.Kind.JETTY);

  private final char letter;
  private final Pattern difference;
  private final String why;

  @SuppressWarnings("ImmutableEnumChecker") // Made by Set.of.
  private final Set<ServerProcess.Kind> kinds;

  SameExplained(char letter, String difference, String why, ServerProcess.Kind... kinds) {
    this.letter = letter;
    this.difference = Pattern.compile("\\w+: " + difference, Pattern.DOTALL);
    this.why = why;
    this.kinds = Set.of(kinds);
  }

  /** Stands for it in the table. */
  char letter() {
    return letter;
  }

  String why() {
    return why;
  }

  /** The explanation of a difference, with the request in front. */
  static Optional<SameExplained> of(ServerProcess.Kind kind, String difference) {
    return Arrays.stream(values())
        .filter(each -> each.kinds.contains(kind))
        .filter(each -> each.difference.matcher(difference).matches())
        .findFirst();
  }
}
