package io.github.webrtcmasking.browsers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Serves one HTML page at every path, on loopback. */
public final class PageServer implements AutoCloseable {
  private final HttpServer server;
  private final byte[] page;

  private PageServer(HttpServer server, byte[] page) {
    this.server = server;
    this.page = page;
  }

  public static PageServer serving(String html) {
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      PageServer pages =
          new PageServer(HttpServer.create(anyPort, 0), html.getBytes(StandardCharsets.UTF_8));
      pages.server.createContext("/", pages::answer);
      pages.server.start();
      return pages;
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** The page's address with a host name or address of the caller's choice for loopback. */
  public String urlOn(String host) {
    return "http://" + host + ":" + port() + "/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.getResponseHeaders().set("Set-Cookie", "visited=yes; HttpOnly");
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
