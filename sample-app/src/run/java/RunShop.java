import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Runs the shop on Payara Micro, and beside it the proxy of the demonstration, until Ctrl-C.
 *
 * <p>Outside the WAR; started as a source file, in the module's directory, by {@code ./mvnw -Prun}.
 */
final class RunShop {
  private static final Path TARGET = Path.of("target");
  private static final Path LOG = TARGET.resolve("payara.log");
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String SHOP_PORT = "shop.port";
  private static final String PROXY_PORT = "proxy.port";
  private static final String VANTAGE_PORT = "vantage.port";

  private final int shopPort;
  private final int proxyPort;
  private final int vantagePort;

  private RunShop(int shopPort, int proxyPort, int vantagePort) {
    this.shopPort = shopPort;
    this.proxyPort = proxyPort;
    this.vantagePort = vantagePort;
  }

  public static void main(String[] args) throws Exception {
    // Before the first use of either class: both read their settings once.
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      new RunShop(port(SHOP_PORT, 8080), port(PROXY_PORT, 8081), vantagePort()).run();
    } catch (CannotRun reason) {
      System.err.println("\n" + reason.getMessage() + "\n");
      System.exit(1);
    }
  }

  private void run() throws Exception {
    requireFree(shopPort, SHOP_PORT);
    if (proxyPort == shopPort) {
      throw taken("shop.port and proxy.port are both %d.".formatted(shopPort), PROXY_PORT);
    }
    requireFree(proxyPort, PROXY_PORT);
    requireFreeUdp(vantagePort);
    say("Starting the shop on Payara Micro. Its log is sample-app/" + LOG + ".");
    Process payara = startPayara();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(payara)));
    endWithMaven();
    waitForShop(payara);
    DemonstrationProxy.start(proxyPort, shopPort);
    say(
        "",
        "The shop is open. Ctrl-C closes it.",
        "  " + shop("localhost", shopPort) + "   an ordinary visitor: CONSISTENT",
        "  " + shop("localhost", proxyPort) + "   the same visitor behind a proxy: MASKED",
        "");
    ownAddress()
        .ifPresentOrElse(
            address ->
                say(
                    "Firefox asks no server on localhost, so it is INCONCLUSIVE there. In Firefox take",
                    "  " + shop(address, shopPort) + "   CONSISTENT",
                    "  " + shop(address, proxyPort) + "   MASKED"),
            () ->
                say(
                    "Firefox asks no server on localhost, so it is INCONCLUSIVE there, and this machine",
                    "has no other address. docs/recipes.md says how to give it one."));
    say(
        "",
        "At the foot of each page: what we see of you, and what a nosy script sees, with the shield",
        "and without. Customer and operator: alice, password wonderland.",
        "");
    int status = payara.waitFor();
    throw new CannotRun("Payara Micro has ended with status " + status + "." + endOfLog());
  }

  private Process startPayara() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(
            java.toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-Dsample.diagnostics=true",
            "-Dsample.operator=alice",
            "-Dwebrtc.masking.vantage.port=" + vantagePort,
            "-Dwebrtc.masking.gate.mode=" + System.getProperty("gate.mode", "enforce"),
            "-Dwebrtc.masking.trusted-proxies=127.0.0.0/8,::1/128",
            "-jar",
            TARGET.resolve("payara-micro.jar").toString(),
            "--disablephonehome",
            "--nocluster",
            "--nohazelcast",
            "--port",
            String.valueOf(shopPort),
            "--postbootcommandfile",
            Path.of("src", "run", "payara", "post-boot.txt").toString(),
            "--deploy",
            TARGET.resolve("shop.war").toString())
        .redirectErrorStream(true)
        .redirectOutput(LOG.toFile())
        .start();
  }

  private void waitForShop(Process payara) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    URI shop = URI.create("http://localhost:" + shopPort + "/shop/");
    Instant giveUp = Instant.now().plus(PATIENCE);
    while (!answers(client, shop)) {
      if (!payara.isAlive() || Instant.now().isAfter(giveUp)) {
        throw new CannotRun("The shop does not open." + endOfLog());
      }
      Thread.sleep(250);
    }
  }

  private static boolean answers(HttpClient client, URI shop) throws InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(shop).timeout(Duration.ofSeconds(30)).build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Ctrl-C reaches us all; a plain kill reaches Maven alone. */
  private static void endWithMaven() {
    ProcessHandle.current()
        .parent()
        .ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(0)));
  }

  private static void stop(Process payara) {
    payara.destroy();
    try {
      if (!payara.waitFor(10, TimeUnit.SECONDS)) {
        payara.destroyForcibly();
      }
    } catch (InterruptedException hurried) {
      payara.destroyForcibly();
    }
  }

  private static int port(String setting, int usual) {
    String text = System.getProperty(setting, String.valueOf(usual));
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new CannotRun("%s must be 1 to 65535: %s".formatted(setting, text));
  }

  /** Browsers send to no other ports below 1024. */
  private static int vantagePort() {
    int port = port(VANTAGE_PORT, 3478);
    if (port < 1024 && !Set.of(53, 80, 443).contains(port)) {
      throw new CannotRun("vantage.port must be 53, 80, 443 or 1024 to 65535: " + port);
    }
    return port;
  }

  private static void requireFree(int port, String setting) throws IOException {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(port));
    } catch (BindException e) {
      throw taken("Port %d is taken.".formatted(port), setting);
    }
  }

  /** Without it the shop would open, and every visitor would be INCONCLUSIVE. */
  private static void requireFreeUdp(int port) throws IOException {
    try (DatagramSocket probe = new DatagramSocket(null)) {
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (BindException e) {
      throw taken("UDP port %d is taken.".formatted(port), VANTAGE_PORT);
    }
  }

  private static CannotRun taken(String what, String setting) throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return new CannotRun(
          "%s Free it, or choose another: ./mvnw -Prun -D%s=%d"
              .formatted(what, setting, free.getLocalPort()));
    }
  }

  private static String shop(String host, int port) {
    return "http://" + host + ":" + port + "/shop/";
  }

  /** An IPv4 address of this machine that is not only its own. */
  private static Optional<String> ownAddress() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(Inet4Address.class::isInstance)
        .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
        .map(InetAddress::getHostAddress)
        .findFirst();
  }

  private static String endOfLog() throws IOException {
    List<String> lines = Files.exists(LOG) ? Files.readAllLines(LOG, UTF_8) : List.of();
    List<String> end = lines.subList(Math.max(0, lines.size() - 30), lines.size());
    return " The end of its log:\n" + String.join("\n", end);
  }

  private static void say(String... lines) {
    List.of(lines).forEach(System.out::println);
  }

  /** Why there is no shop, in a sentence for the person who started it. */
  private static final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotRun(String reason) {
      super(reason);
    }
  }

  /** Forwards to the shop and says that the visitor comes from somewhere else. */
  private static final class DemonstrationProxy {
    private static final String VISITOR = System.getProperty("proxy.visitor", "10.99.0.7");

    /** Headers that speak about one connection, and those that each side counts itself. */
    private static final Set<String> NOT_FORWARDED =
        Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "expect",
            "content-length");

    private final HttpClient client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int shopPort;

    private DemonstrationProxy(int shopPort) {
      this.shopPort = shopPort;
    }

    static void start(int port, int shopPort) throws IOException {
      HttpServer server;
      try {
        // Like the shop on every address, because Firefox needs another than localhost.
        server = HttpServer.create(new InetSocketAddress(port), 0);
      } catch (BindException e) {
        throw taken("Port %d was taken meanwhile.".formatted(port), PROXY_PORT);
      }
      server.setExecutor(Executors.newCachedThreadPool());
      server.createContext("/", new DemonstrationProxy(shopPort)::forward);
      server.start();
    }

    private void forward(HttpExchange exchange) throws IOException {
      try (exchange) {
        HttpResponse<byte[]> answer = client.send(toShop(exchange), BodyHandlers.ofByteArray());
        copyHeaders(answer.headers().map(), exchange.getResponseHeaders()::add);
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
      } catch (InterruptedException stopped) {
        throw new InterruptedIOException();
      }
    }

    private HttpRequest toShop(HttpExchange exchange) throws IOException {
      byte[] body = exchange.getRequestBody().readAllBytes();
      URI address = URI.create("http://127.0.0.1:" + shopPort + exchange.getRequestURI());
      HttpRequest.Builder request =
          HttpRequest.newBuilder(address)
              .method(
                  exchange.getRequestMethod(),
                  body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
      copyHeaders(exchange.getRequestHeaders(), request::header);
      return request.header("X-Forwarded-For", VISITOR).build();
    }

    private static void copyHeaders(Map<String, List<String>> from, HeaderSink to) {
      from.forEach(
          (name, values) -> {
            if (!NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
              values.forEach(value -> to.add(name, value));
            }
          });
    }

    private interface HeaderSink {
      void add(String name, String value);
    }
  }
}
