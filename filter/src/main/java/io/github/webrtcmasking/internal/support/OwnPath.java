package io.github.webrtcmasking.internal.support;

import java.util.regex.Pattern;

/**
 * What a browser takes for a path of the host that it is on. Two slashes begin a host, backslashes
 * are slashes to it, and it drops line ends and tabs wherever they are (WHATWG URL, section 4.4).
 */
public final class OwnPath {

  /**
   * Segments that begin with no dot; as escapes neither controls nor any of {@code # % . / ; ? \}.
   * Possessive, because the engine would go a call deeper for each character of a long path.
   */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:/(?!\\.)(?:[A-Za-z0-9._~!$&'()*+,=:@-]"
              + "|%(?![01]|2[35EeFf]|3[BbFf]|5[Cc]|7[Ff])[0-9A-Fa-f]{2})++)*+");

  private OwnPath() {}

  /** Whether the reference is such a path, with or without a query. */
  public static boolean isOne(String reference) {
    return reference.startsWith("/")
        && !reference.startsWith("//")
        && reference.chars().allMatch(c -> c > ' ' && c != 0x7f && c != '\\');
  }

  /**
   * Whether a context path that somebody wrote means what it says: nothing in it that servers and
   * front servers read in different ways, such as path parameters, empty segments, dots, and all of
   * these in disguise.
   */
  public static boolean isPlain(String contextPath) {
    return PLAIN.matcher(contextPath).matches();
  }
}
