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
      "A part of a page (`Range`): who may get the tag gets the whole page, as every server"
          + " may do (RFC 9110, 14.2). A part would be of the page without the tag.",
      ServerProcess.Kind.values()),
  KEPT_BUFFER(
      'b',
      "GET /p/facts.*body was buffer 8192 and is buffer 8[2-5]\\d\\d",
      "`getBufferSize()`: Tomcat keeps the buffer of a response for later ones. Where it"
          + " had to grow for a page with the tag, it stays larger by a tag.",
      ServerProcess.Kind.TOMCAT_10,
      ServerProcess.Kind.TOMCAT_11),
  HEAD_OF_FORWARDED_FILE(
      'c',
      "HEAD /p/(file|large): (content-type|content-length|transfer-encoding) was .*",
      "HEAD of a file that a servlet forwards to: Catalina ends a forward in another way"
          + " where a filter has wrapped the response. Tomcat 10.1 then names an encoding; Tomcat"
          + " 11, GlassFish and Payara declare no length. GET is the same.",
      ServerProcess.Kind.TOMCAT_10,
      ServerProcess.Kind.TOMCAT_11,
      ServerProcess.Kind.GLASSFISH,
      ServerProcess.Kind.PAYARA),
  FLUSHED_FORWARD(
      'd',
      "GET /p/forward.*content-length was \\d+ and is none",
      "A page that a servlet forwards to: Undertow flushes it where a filter has wrapped"
          + " the response, so it is chunked and has no `Content-Length`.",
      ServerProcess.Kind.UNDERTOW,
      ServerProcess.Kind.WILDFLY),
  AFTER_FORWARD(
      'e',
      "(GET|HEAD) (/folder/|/p/\\w+): x-back was .*FORWARD.*",
      "Open Liberty closes its own response after a forward, and none that a filter has"
          + " wrapped: the filters around may still set headers on their way back.",
      ServerProcess.Kind.LIBERTY),
  HEAD_OF_ERROR_PAGE(
      'f',
      "HEAD .*: content-type was .text/html;charset=ISO-8859-1. and is .text/html.",
      "Asked by HEAD for an error page, the server names an encoding of its own; with the jar it"
          + " names none, as it does for GET.",
      ServerProcess.Kind.GLASSFISH,
      ServerProcess.Kind.PAYARA),
  AFTER_REDIRECT(
      'g',
      "(GET|HEAD) /folder: x-back was null and is .*",
      "Jetty ends a redirect to a folder in its own response, and in none that a filter has"
          + " wrapped: the filters around may still set headers on their way back.",
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
