package io.github.webrtcmasking.internal.endpoint;

import io.github.webrtcmasking.internal.check.SelfCheck;
import io.github.webrtcmasking.internal.config.MaskingConfig;
import io.github.webrtcmasking.internal.config.MaskingConfigReader;
import io.github.webrtcmasking.internal.config.SettingSource;
import io.github.webrtcmasking.internal.listener.AssessmentNews;
import io.github.webrtcmasking.internal.listener.ListenerList;
import io.github.webrtcmasking.internal.lookup.NetworkLookup;
import io.github.webrtcmasking.internal.observation.ClientAddressResolver;
import io.github.webrtcmasking.internal.session.MaskingSessions;
import io.github.webrtcmasking.internal.session.NetworkNames;
import io.github.webrtcmasking.internal.vantage.ProofSource;
import io.github.webrtcmasking.internal.vantage.SeenAddress;
import io.github.webrtcmasking.testing.server.LoopbackTomcat;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.catalina.LifecycleException;

/**
 * The endpoints in a real container on loopback, and a client in the collector's part. Forwarding
 * headers of loopback are believed.
 */
final class SmallServer implements AutoCloseable {

  /** A vantage that says where it listens and never sees anything. */
  record SilentVantage(OptionalInt listeningPort) implements ProofSource {
    @Override
    public Set<SeenAddress> seenFor(String challengeId) {
      return Set.of();
    }
  }

  private final LoopbackTomcat tomcat;
  private final Endpoints endpoints;

  private SmallServer(LoopbackTomcat tomcat, Endpoints endpoints) {
    this.tomcat = tomcat;
    this.endpoints = endpoints;
  }

  static SmallServer start(Map<String, String> settings, OptionalInt vantagePort)
      throws IOException, LifecycleException {
    return start(settings, vantagePort, Clock.systemUTC());
  }

  static SmallServer start(Map<String, String> settings, OptionalInt vantagePort, Clock clock)
      throws IOException, LifecycleException {
    return start(settings, vantagePort, clock, JsonbBuilder::create);
  }

  static SmallServer start(
      Map<String, String> settings, OptionalInt vantagePort, Clock clock, Supplier<Jsonb> jsonb)
      throws IOException, LifecycleException {
    SecureRandom random = new SecureRandom();
    MaskingConfig config = MaskingConfigReader.read(SettingSource.of(settings), random);
    SelfCheck check = new SelfCheck(config.selfCheck(), config.vantage().keys());
    Endpoints endpoints =
        new Endpoints(
            new EndpointContext(
                config,
                new MaskingSessions(
                    new NetworkNames(config.vantage().keys(), random), check::revised),
                new ClientAddressResolver(config.proxies()),
                new SilentVantage(vantagePort),
                jsonb,
                clock,
                random,
                NetworkLookup.NONE,
                check,
                new AssessmentNews(new ListenerList(), SmallServer.class.getClassLoader())));
    LoopbackTomcat tomcat = LoopbackTomcat.create();
    LoopbackTomcat.add(
        tomcat.application(""), "/webrtc-masking/*", new EndpointsServlet(endpoints));
    return new SmallServer(tomcat.start(), endpoints);
  }

  Endpoints endpoints() {
    return endpoints;
  }

  /** A browser without cookies, so a new visitor. */
  static HttpClient newVisitor() {
    return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  JsonObject challenge(HttpClient visitor, String address)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        visitor.send(request("challenge", address).build(), BodyHandlers.ofString());
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }

  /** The status of the answer to an event. */
  int answer(HttpClient visitor, String address, String challenge, String event)
      throws IOException, InterruptedException {
    HttpRequest request = answering(address, challenge, event).build();
    return visitor.send(request, BodyHandlers.discarding()).statusCode();
  }

  /** The reply to an event of a browser, which follows redirects. */
  HttpResponse<String> answerOfBrowser(HttpClient visitor, String challenge, String event)
      throws IOException, InterruptedException {
    HttpRequest request =
        answering("127.0.0.1", challenge, event).header("Origin", "http://127.0.0.1").build();
    return visitor.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder answering(String address, String challenge, String event) {
    return request("answer", address)
        .header("Content-Type", "application/json")
        .header("X-Masking-Challenge", challenge)
        .POST(BodyPublishers.ofString(event));
  }

  /** Any other request for something below the endpoints' path; headers are names and values. */
  HttpResponse<String> send(HttpClient visitor, String method, String endpoint, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(endpoint)).method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return visitor.send(request.build(), BodyHandlers.ofString());
  }

  private URI uri(String endpoint) {
    return URI.create("http://127.0.0.1:" + tomcat.port() + "/webrtc-masking/" + endpoint);
  }

  private HttpRequest.Builder request(String endpoint, String address) {
    return HttpRequest.newBuilder(uri(endpoint))
        .header("X-Masking", "1")
        .header("X-Forwarded-For", address)
        .POST(BodyPublishers.noBody());
  }

  @Override
  public void close() throws LifecycleException {
    tomcat.close();
  }

  private static final class EndpointsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient Endpoints endpoints;

    EndpointsServlet(Endpoints endpoints) {
      this.endpoints = endpoints;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      endpoints.handle(request, response);
    }
  }
}
