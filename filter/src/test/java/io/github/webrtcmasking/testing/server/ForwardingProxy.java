package io.github.webrtcmasking.testing.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A reverse proxy as it stands before many shops: it passes everything on, {@code Host} included,
 * and says that the visitor has the address {@value #VISITOR}, or another one. Needs the system
 * property {@code jdk.httpclient.allowRestrictedHeaders=host}.
 */
public final class ForwardingProxy implements AutoCloseable {

  /** The visitor that it names at first. */
  public static final String VISITOR = "10.99.0.7";

  /** Headers of one connection, not of the message (RFC 9110, section 7.6.1), and the framing. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "keep-alive", "te", "transfer-encoding", "upgrade", "content-length");

  private static final int NO_BODY = -1;
  private static final int CHUNKED = 0;

  private final HttpServer server;
  private final int shopPort;
  private volatile String visitor = VISITOR;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private ForwardingProxy(HttpServer server, int shopPort) {
    this.server = server;
    this.shopPort = shopPort;
  }

  /** Listens on any port of an address, and forwards to a port of loopback. */
  public static ForwardingProxy listeningOn(String address, int shopPort) {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(address, 0), 0);
      ForwardingProxy proxy = new ForwardingProxy(server, shopPort);
      server.createContext("/", proxy::forward);
      server.setExecutor(proxy.threads);
      server.start();
      return proxy;
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  /** Where it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** From now on visitors have this address, as when they change networks. */
  public void moveVisitorsTo(String address) {
    visitor = address;
  }

  private void forward(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpResponse<InputStream> answer =
          client.send(requestFor(exchange), BodyHandlers.ofInputStream());
      copy(answer.headers().map(), exchange.getResponseHeaders());
      try (InputStream body = answer.body()) {
        exchange.sendResponseHeaders(answer.statusCode(), lengthOf(answer));
        body.transferTo(exchange.getResponseBody());
      }
    } catch (InterruptedException closing) {
      throw new InterruptedIOException();
    }
  }

  private HttpRequest requestFor(HttpExchange exchange) {
    URI target = URI.create("http://127.0.0.1:" + shopPort + exchange.getRequestURI());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target).method(exchange.getRequestMethod(), bodyOf(exchange));
    exchange.getRequestHeaders().entrySet().stream()
        .filter(header -> isOfTheMessage(header.getKey()))
        .forEach(header -> header.getValue().forEach(v -> request.header(header.getKey(), v)));
    return request.header("X-Forwarded-For", visitor).build();
  }

  private static BodyPublisher bodyOf(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    if (headers.containsKey("Transfer-Encoding")) {
      return BodyPublishers.ofInputStream(exchange::getRequestBody);
    }
    String length = headers.getFirst("Content-Length");
    if (length == null || length.equals("0")) {
      return BodyPublishers.noBody();
    }
    return BodyPublishers.fromPublisher(
        BodyPublishers.ofInputStream(exchange::getRequestBody), Long.parseLong(length));
  }

  private static void copy(Map<String, List<String>> from, Headers to) {
    from.forEach(
        (name, values) -> {
          if (isOfTheMessage(name)) {
            values.forEach(value -> to.add(name, value));
          }
        });
  }

  private static boolean isOfTheMessage(String header) {
    return !OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
  }

  private static long lengthOf(HttpResponse<?> answer) {
    OptionalLong length = answer.headers().firstValueAsLong("Content-Length");
    boolean empty = hasNoBody(answer) || length.equals(OptionalLong.of(0));
    return empty ? NO_BODY : length.orElse(CHUNKED);
  }

  private static boolean hasNoBody(HttpResponse<?> answer) {
    int status = answer.statusCode();
    return status == 204 || status == 304 || answer.request().method().equals("HEAD");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
