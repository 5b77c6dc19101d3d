package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.injection.html.PageSyntax;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** A response that keeps what reaches it, with our wrapper in front. */
final class MemoryResponse {
  static final String SCRIPT = "/p.js";
  private static final Injection INJECTION =
      new Injection(
          new InjectionSettings(new PageSelection(List.of("/*"), List.of()), Diagnostics.HEADER),
          new InjectionCounters());
  private static final HttpServletRequest REQUEST =
      Fake.of(HttpServletRequest.class, (name, args) -> name.equals("getMethod") ? "GET" : null);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final StringBuilder characters = new StringBuilder();
  private final String contentType;
  private final String charset;
  private final InjectingResponse front;
  private String said = "";
  private int writes;

  MemoryResponse(CorpusPage page) {
    this(page.contentType(), page.declared());
  }

  MemoryResponse(String contentType, String charset) {
    this.contentType = contentType;
    this.charset = charset;
    HttpServletResponse below = Fake.of(HttpServletResponse.class, this::answer);
    PageContext context =
        new PageContext(REQUEST, (request, response) -> SCRIPT, INJECTION.parts());
    this.front = new InjectingResponse(below, context);
  }

  static String tagFor(PageSyntax syntax) {
    return ScriptTag.collector(SCRIPT, "").text();
  }

  ServletOutputStream stream() {
    try {
      return front.getOutputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PrintWriter writer() {
    try {
      return front.getWriter();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The application has returned. Answers what the diagnostic header says, without the version. */
  String finish() {
    front.page().finish();
    return said.replaceFirst("; version=.*", "");
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  int byteCount() {
    return bytes.size();
  }

  String text() {
    return characters.toString();
  }

  int characterCount() {
    return characters.length();
  }

  /** How often the container's stream was written to. */
  int writes() {
    return writes;
  }

  private Object answer(String method, Object[] arguments) {
    switch (method) {
      case "setHeader" -> said = arguments[0].equals("X-WebRTC-Masking") ? "" + arguments[1] : said;
      default -> {}
    }
    return switch (method) {
      case "getContentType" -> contentType;
      case "getCharacterEncoding" -> charset.isEmpty() ? "ISO-8859-1" : charset;
      case "getStatus" -> 200;
      case "getBufferSize" -> 8192;
      case "isCommitted", "containsHeader" -> false;
      case "getHeaders", "getHeaderNames" -> List.of();
      case "getWriter" -> new PrintWriter(new Characters());
      case "getOutputStream" -> new Bytes();
      default -> null;
    };
  }

  /** Prints as the specification says: ISO 8859-1. */
  private final class Bytes extends ServletOutputStream {
    @Override
    public void write(int b) {
      writes++;
      bytes.write(b);
    }

    @Override
    public void write(byte[] portion, int offset, int length) {
      writes++;
      bytes.write(portion, offset, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {}
  }

  private final class Characters extends Writer {
    @Override
    public void write(int c) {
      characters.append((char) c);
    }

    @Override
    public void write(char[] text, int offset, int length) {
      characters.append(text, offset, length);
    }

    @Override
    public void write(String text, int offset, int length) {
      characters.append(text, offset, offset + length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
