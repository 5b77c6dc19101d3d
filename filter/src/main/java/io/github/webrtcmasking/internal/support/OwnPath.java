package io.github.webrtcmasking.internal.support;

import java.util.regex.Pattern;

/**
 * References that a browser takes for a path on the current host. To a browser, two slashes begin a
 * host, and a backslash is a slash; it drops line ends and tabs anywhere (WHATWG URL, section 4.4).
 */
public final class OwnPath {

  /**
   * Segments that do not begin with a dot. No escapes of control characters or of {@code # % . / ;
   * ? \}. Possessive, because otherwise the engine recurses for each character of a long path.
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
   * Whether every server reads the context path in the same way. It then has no path parameters,
   * empty segments or dot segments, not even escaped ones.
   */
  public static boolean isPlain(String contextPath) {
    return PLAIN.matcher(contextPath).matches();
  }
}
