package io.github.webrtcmasking.internal.injection.matrix.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;

/** The pages that the application writes. */
final class Text {
  static final String HEAD = "<head>";

  static final String START =
      "<!DOCTYPE html>\n<html lang=\"de\">"
          + HEAD
          + "\n<title>Gr\u00fc\u00dfe</title></head><body><p>a</p>";

  static final String END = "</body></html>\n";

  static final String PAGE = START + END;

  private static final byte[] BYTES = PAGE.getBytes(UTF_8);

  private Text() {}

  static byte[] bytes() {
    return BYTES.clone();
  }

  static void bytes(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.getOutputStream().write(BYTES);
  }

  static void writer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.getWriter().write(PAGE);
  }

  /** Larger than all that servers begin with: they reuse responses, and their buffers only grow. */
  static final int BUFFER = 40_000;

  /** A page of this size in bytes, all ASCII. */
  static String ofSize(int size) {
    String start = "<!DOCTYPE html><html>" + HEAD + "<title>a</title></head><body>";
    String end = "</body></html>";
    return start + lines(size - start.length() - end.length()) + end;
  }

  /** Text in which a piece that is lost or doubled shows. */
  private static String lines(int size) {
    StringBuilder text = new StringBuilder(size + 16);
    for (int line = 0; text.length() < size; line++) {
      text.append("line ").append(line).append('\n');
    }
    return text.substring(0, size);
  }

  static Answer bytes(String text) {
    return (request, response) -> response.getOutputStream().write(text.getBytes(UTF_8));
  }

  static Answer writer(String text) {
    return (request, response) -> response.getWriter().write(text);
  }

  static Answer withHeader(String name, String value) {
    return (request, response) -> {
      response.setHeader(name, value);
      bytes(request, response);
    };
  }

  static void pieces(PrintWriter out, String text, int size) {
    for (int at = 0; at < text.length(); at += size) {
      out.write(text, at, Math.min(size, text.length() - at));
    }
  }
}
