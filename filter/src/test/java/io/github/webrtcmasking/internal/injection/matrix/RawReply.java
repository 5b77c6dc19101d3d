package io.github.webrtcmasking.internal.injection.matrix;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An answer as it came over the wire.
 *
 * @param status 0 where there was no answer
 * @param headers whole lines in their order
 * @param octets the body without its framing, one character for each byte
 * @param trailers whole lines
 * @param framing how the end of the body was told
 * @param end how it ended
 */
public record RawReply(
    int status,
    List<String> headers,
    String octets,
    List<String> trailers,
    Framing framing,
    End end) {

  /** RFC 9112, section 6.3. */
  public enum Framing {
    NONE,
    LENGTH,
    CHUNKED,
    CLOSE
  }

  /** What came after the body. */
  public enum End {
    /** The connection answered the next request. */
    KEPT,
    /** The connection was closed, as announced. */
    CLOSED,
    /** The connection ended before the body did. */
    CUT_OFF,
    /** Nothing came for as long as the client waits. */
    HANGS,
    /** What came was not the answer to the next request: the length was wrong. */
    SPOILT
  }

  public RawReply {
    headers = List.copyOf(headers);
    trailers = List.copyOf(trailers);
  }

  /** With the one thing that is another each time: the boundary between ranges. */
  RawReply withoutBoundary() {
    String type = header("Content-Type").orElse("");
    int at = type.indexOf("boundary=");
    if (at < 0) {
      return this;
    }
    String boundary = type.substring(at + "boundary=".length());
    return new RawReply(
        status,
        headers.stream().map(line -> line.replace(boundary, "BOUNDARY")).toList(),
        octets.replace(boundary, "BOUNDARY"),
        trailers,
        framing,
        end);
  }

  /** The body, each time a copy. */
  public byte[] body() {
    return octets.getBytes(ISO_8859_1);
  }

  /** The first value. */
  public Optional<String> header(String name) {
    String start = name.toLowerCase(Locale.ROOT) + ":";
    return headers.stream()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .findFirst();
  }

  /** All values by name in lower case, in their order. */
  public TreeMap<String, List<String>> values() {
    TreeMap<String, List<String>> values = new TreeMap<>();
    for (String line : headers) {
      int colon = line.indexOf(':');
      String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
      values
          .computeIfAbsent(name, each -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return values;
  }

  boolean announcesClose() {
    return header("Connection").map(c -> c.equalsIgnoreCase("close")).orElse(false);
  }
}
