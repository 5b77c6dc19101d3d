package io.github.webrtcmasking.containers;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests of an operator, over a connection each, to a server that may not be there. */
final class PlainRequest {

  private PlainRequest() {}

  /** The status; 0 where nobody answers. */
  static int status(String url) {
    try {
      return open(url).getResponseCode();
    } catch (IOException notThere) {
      return 0;
    }
  }

  /** The body; what went wrong, where there is none. */
  static String read(String url) {
    try {
      return new String(open(url).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException notThere) {
      return String.valueOf(notThere.getMessage());
    }
  }

  private static HttpURLConnection open(String url) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
    connection.setConnectTimeout(5000);
    connection.setReadTimeout(30_000);
    connection.setRequestProperty("Connection", "close");
    return connection;
  }
}
