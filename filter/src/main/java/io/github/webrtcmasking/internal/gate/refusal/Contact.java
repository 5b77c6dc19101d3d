package io.github.webrtcmasking.internal.gate.refusal;

import io.github.webrtcmasking.internal.page.Html;
import io.github.webrtcmasking.internal.support.OwnPath;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom a refused visitor can ask: a mail address, a web address, a page of the application, or
 * words.
 *
 * @param text as the operator wrote it
 */
public record Contact(String text) {

  /** What it may be, for messages. */
  public static final String ALLOWED =
      "a mail address, a URL that begins with https:// or http://, a path of this application, or"
          + " a text, of at most 200 characters";

  private static final int MOST_CHARACTERS = 200;

  private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"?&%]+@[A-Za-z0-9.-]+");
  private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]+");

  /** Reads the setting; empty if it cannot be shown. */
  public static Optional<Contact> parse(String text) {
    boolean shown =
        text.codePointCount(0, text.length()) <= MOST_CHARACTERS
            && text.codePoints().noneMatch(Character::isISOControl);
    return Optional.of(text).filter(given -> shown).map(Contact::new);
  }

  /**
   * A link where there is something to link to, otherwise text.
   *
   * @param contextPath of the application
   */
  String html(String contextPath) {
    if (MAIL.matcher(text).matches()) {
      return link("mailto:" + text);
    }
    if (URL.matcher(text).matches()) {
      return link(text);
    }
    return OwnPath.isOne(text) ? link(contextPath + text) : Html.escaped(text);
  }

  private String link(String target) {
    return "<a href=\"" + Html.escaped(target) + "\">" + Html.escaped(text) + "</a>";
  }
}
