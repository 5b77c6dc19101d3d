package io.github.webrtcmasking.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;

/** Sends request lines that no polite client would. */
public final class RawHttp {

  private static final int PATIENCE_MILLIS = 20_000;

  private RawHttp() {}

  /** The whole answer, as text; empty if the server hung up. */
  public static String send(URI application, String requestLine, String... headers)
      throws IOException {
    StringBuilder request = new StringBuilder(requestLine).append("\r\nHost: localhost\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    return exchange(application, request.append("Connection: close\r\n\r\n").toString());
  }

  /** The whole answer to what is a whole request, and ends the connection. */
  public static String exchange(URI application, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), application.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  /** The status of an answer; 0 if there is none. */
  public static int status(String answer) {
    return answer.length() < 12 ? 0 : Integer.parseInt(answer.substring(9, 12));
  }
}
