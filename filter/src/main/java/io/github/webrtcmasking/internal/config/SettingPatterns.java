package io.github.webrtcmasking.internal.config;

import java.util.regex.Pattern;

/**
 * How the texts of settings look. In a class of their own: most applications set none of these, and
 * then a start has no pattern to compile.
 */
final class SettingPatterns {

  /**
   * No segments "." or "..": browsers resolve them before the request (WHATWG URL, section 4.4).
   */
  static final Pattern PATH = Pattern.compile("(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]++)++");

  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

  /** RFC 1123, section 2.1: the last label of a name is not a number. */
  static final Pattern HOST =
      Pattern.compile("(?=.{1,253}$)(?:" + LABEL + "\\.)*(?![0-9]+\\.?$)" + LABEL + "\\.?");

  static final Pattern URL_PATTERN = Pattern.compile("/\\S*|\\*\\.\\S+");

  /** RFC 9110, section 5.6.2. */
  static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}");

  static final Pattern NOTICE_URL = Pattern.compile("https?://[^\\s<>\"]{1,1000}");

  /** The optional name before an entry of the known exits, for people who read the setting. */
  static final Pattern NETWORK_NAME = Pattern.compile("^[A-Za-z0-9][A-Za-z0-9 ._-]*=\\s*");

  static final Pattern RULE_NAME = Pattern.compile("[A-Za-z0-9-]{1,40}");

  /** A header of the gate, and a method of HTTP. */
  static final Pattern TOKEN = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,63}");

  static final Pattern SESSION_ATTRIBUTE = Pattern.compile("[^\\s,]{1,200}");

  private SettingPatterns() {}
}
