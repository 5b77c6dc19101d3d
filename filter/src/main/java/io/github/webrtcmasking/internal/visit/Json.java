package io.github.webrtcmasking.internal.visit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) where no library is at hand: objects become maps, arrays lists, strings
 * texts, and all else what it reads like.
 */
final class Json {

  private static final int MOST_DEPTH = 8;

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /**
   * The value.
   *
   * @throws IllegalArgumentException if the text is none
   */
  static Object read(String text) {
    Json json = new Json(text);
    Object value = json.value(1);
    if (json.peek() != 0) {
      throw new IllegalArgumentException("something follows the value");
    }
    return value;
  }

  /** The next character behind white space, 0 at the end. */
  private char peek() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  private void take(char expected) {
    if (peek() != expected) {
      throw new IllegalArgumentException("'" + expected + "' is missing at " + at);
    }
    at++;
  }

  private Object value(int depth) {
    if (depth > MOST_DEPTH) {
      throw new IllegalArgumentException("too deep");
    }
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      default -> word();
    };
  }

  private Map<String, Object> object(int depth) {
    Map<String, Object> members = new LinkedHashMap<>();
    take('{');
    while (peek() != '}') {
      if (!members.isEmpty()) {
        take(',');
        peek();
      }
      String name = string();
      take(':');
      members.put(name, value(depth + 1));
    }
    take('}');
    return members;
  }

  private List<Object> array(int depth) {
    List<Object> items = new ArrayList<>();
    take('[');
    while (peek() != ']') {
      if (!items.isEmpty()) {
        take(',');
      }
      items.add(value(depth + 1));
    }
    take(']');
    return items;
  }

  private String string() {
    take('"');
    StringBuilder string = new StringBuilder();
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      string.append(c == '\\' ? escaped() : c);
    }
    if (at == text.length()) {
      throw new IllegalArgumentException("a string does not end");
    }
    at++;
    return string.toString();
  }

  private char escaped() {
    if (at == text.length()) {
      throw new IllegalArgumentException("a string does not end");
    }
    char c = text.charAt(at++);
    if (c == 'u' && at + 4 <= text.length()) {
      at += 4;
      return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }
    int known = "bfnrt".indexOf(c);
    return known < 0 ? c : "\b\f\n\r\t".charAt(known);
  }

  private String word() {
    int from = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    if (from == at) {
      throw new IllegalArgumentException("a value is missing at " + at);
    }
    return text.substring(from, at);
  }
}
