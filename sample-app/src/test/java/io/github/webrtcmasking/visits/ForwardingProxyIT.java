package io.github.webrtcmasking.visits;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.webrtcmasking.testing.server.ForwardingProxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ForwardingProxyIT {
  private HttpServer origin;
  private ForwardingProxy proxy;

  @BeforeEach
  void startBoth() throws IOException {
    origin = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    origin.createContext("/echo", ForwardingProxyIT::echo);
    origin.createContext("/bare", ForwardingProxyIT::answerWithoutBody);
    origin.start();
    proxy = ForwardingProxy.listeningOn("localhost", origin.getAddress().getPort());
  }

  @AfterEach
  void stopBoth() {
    proxy.close();
    origin.stop(0);
  }

  @Test
  void passesEverythingOnAndAddsTheVisitor() throws Exception {
    HttpResponse<String> answer =
        send(request("/echo;a=1?b=2").header("Cookie", "c=3").POST(BodyPublishers.ofString("d=4")));

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("one=1", "two=2");
    assertThat(answer.body())
        .isEqualTo("/echo;a=1?b=2 localhost:" + proxy.port() + " 10.99.0.7 c=3 d=4");
  }

  @Test
  void passesAnAnswerWithoutBodyOn() throws Exception {
    HttpResponse<String> answer = send(request("/bare"));

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + proxy.port() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
  }

  private static void echo(HttpExchange exchange) throws IOException {
    try (exchange) {
      String seen =
          String.join(
              " ",
              exchange.getRequestURI().toString(),
              exchange.getRequestHeaders().getFirst("Host"),
              exchange.getRequestHeaders().getFirst("X-Forwarded-For"),
              exchange.getRequestHeaders().getFirst("Cookie"),
              new String(exchange.getRequestBody().readAllBytes(), US_ASCII));
      exchange.getResponseHeaders().add("Set-Cookie", "one=1");
      exchange.getResponseHeaders().add("Set-Cookie", "two=2");
      exchange.sendResponseHeaders(403, 0);
      exchange.getResponseBody().write(seen.getBytes(US_ASCII));
    }
  }

  private static void answerWithoutBody(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(204, -1);
    }
  }
}
