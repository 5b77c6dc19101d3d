package io.github.webrtcmasking.sample;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalInt;

/** Reads form fields. */
final class Form {
  private static final int LONGEST = 200;

  private Form() {}

  /** The field's text without blanks around it, cut at a length that no honest form reaches. */
  static String text(HttpServletRequest request, String field) {
    String value = request.getParameter(field);
    if (value == null) {
      return "";
    }
    return value.substring(0, Math.min(value.length(), LONGEST)).strip();
  }

  /** The field as a number from 0 to 99. */
  static OptionalInt number(HttpServletRequest request, String field) {
    String text = text(request, field);
    return text.matches("[0-9]{1,2}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }
}
