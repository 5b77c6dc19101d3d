package io.github.webrtcmasking.lab.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/** HTTP with one connection for each request, from an address of the caller's choice. */
public final class Http {
  private static final int PATIENCE_MILLIS = 60_000;

  private final Map<String, String> cookies = new TreeMap<>();
  private InetAddress source;

  Http(InetAddress source) {
    this.source = source;
  }

  /** From now on from another address, with the same cookies. */
  void moveTo(InetAddress other) {
    source = other;
  }

  /** Sends a request; headers are lines without their ends. */
  Response send(String method, URI uri, String body, String... headers) throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(source, 0));
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), PATIENCE_MILLIS);
      socket.getOutputStream().write(request(method, uri, body, headers).getBytes(UTF_8));
      Response response = Response.parse(new String(socket.getInputStream().readAllBytes(), UTF_8));
      cookies.putAll(response.cookies());
      return response;
    }
  }

  private String request(String method, URI uri, String body, String... headers) {
    StringBuilder text = new StringBuilder();
    text.append(method).append(' ').append(uri.getPath()).append(" HTTP/1.0\r\n");
    text.append("Host: ").append(uri.getAuthority()).append("\r\n");
    cookies.forEach((name, value) -> text.append("Cookie: " + name + "=" + value + "\r\n"));
    for (String header : headers) {
      text.append(header).append("\r\n");
    }
    text.append("Content-Length: ").append(body.getBytes(UTF_8).length).append("\r\n\r\n");
    return text.append(body).toString();
  }

  /** What came back. */
  public record Response(int status, String head, String body) {
    static Response parse(String text) {
      int end = text.indexOf("\r\n\r\n");
      String head = text.substring(0, end);
      return new Response(Integer.parseInt(head.split(" ", 3)[1]), head, text.substring(end + 4));
    }

    Map<String, String> cookies() {
      Map<String, String> cookies = new TreeMap<>();
      head.lines()
          .filter(line -> line.regionMatches(true, 0, "set-cookie:", 0, 11))
          .map(line -> line.substring(11).strip().split(";", 2)[0].split("=", 2))
          .forEach(pair -> cookies.put(pair[0], pair[1]));
      return cookies;
    }

    /** The text of a field of a flat JSON object. */
    String field(String name) {
      var matcher = java.util.regex.Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(body);
      if (!matcher.find()) {
        throw new IllegalStateException(status + " without " + name + ": " + body);
      }
      return matcher.group(1);
    }
  }
}
