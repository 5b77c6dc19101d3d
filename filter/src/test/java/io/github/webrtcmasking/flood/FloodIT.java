package io.github.webrtcmasking.flood;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.webrtcmasking.testing.stun.Reply;
import io.github.webrtcmasking.testing.stun.Requests;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The vantage of a running shop under datagrams from 100,000 addresses: the pages are served, the
 * heap stays as it was, and an honest visitor gets his proof. Times are printed, not asserted.
 */
@Timeout(value = 120)
final class FloodIT {

  private static final int PAGES = 300;
  private static final long MAX_HEAP_GROWTH = 32L << 20;
  private static final int ATTEMPTS = 40;
  private static final int PATIENCE_MILLIS = 250;

  private static final Pattern CREDENTIAL = Pattern.compile("\"credential\":\"([^\"]+)\"");
  private static final Pattern USERNAME = Pattern.compile("\"username\":\"([^\"]+)\"");
  private static final Pattern PORT = Pattern.compile(":(\\d+)\\?transport=udp");

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  @Test
  void floodFromAHundredThousandSourcesHurtsNobody() throws Exception {
    try (FloodedShop shop = FloodedShop.open()) {
      Offer first = challenge(shop);
      assertThat(proofIsGiven(first)).isTrue();
      pages(shop, "warming up");
      pages(shop, "before");
      long heapBefore = heap();

      Process flood = flood(first.port());
      try (BufferedReader told = flood.inputReader(US_ASCII)) {
        assertThat(told.readLine()).isEqualTo("at work");
        pages(shop, "during");
        assertThat(proofIsGiven(challenge(shop))).isTrue();
        assertThat(flood.isAlive()).isTrue();
        flood.outputWriter(US_ASCII).append('.').close();
        String[] count = told.readLine().split(" ", -1);
        System.out.printf("flood: %s sources, %s datagrams%n", count[0], count[1]);
        assertThat(count[0]).isEqualTo(Integer.toString(FloodSender.SOURCES));
      } finally {
        flood.destroy();
      }

      long growth = heap() - heapBefore;
      System.out.printf("heap after the flood: %+d KB%n", growth / 1024);
      assertThat(growth).isLessThan(MAX_HEAP_GROWTH);
      pages(shop, "after");
      assertThat(proofIsGiven(challenge(shop))).isTrue();
    }
  }

  private static Process flood(int vantagePort) throws IOException {
    return new ProcessBuilder(
            System.getProperty("java.home") + "/bin/java",
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            FloodSender.class.getName(),
            Integer.toString(vantagePort))
        .redirectErrorStream(true)
        .start();
  }

  /** Every page must come, whole. */
  private void pages(FloodedShop shop, String when) throws Exception {
    List<Long> micros = new ArrayList<>();
    for (int i = 0; i < PAGES; i++) {
      long start = System.nanoTime();
      HttpResponse<String> page = http.send(get(shop, "/"), BodyHandlers.ofString());
      micros.add((System.nanoTime() - start) / 1000);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("probe.js").endsWith("</p>\n");
    }
    micros.sort(null);
    System.out.printf(
        Locale.ROOT,
        "pages %-10s p50 %5.2f ms  p99 %6.2f ms%n",
        when,
        micros.get(PAGES / 2) / 1000.0,
        micros.get(PAGES * 99 / 100) / 1000.0);
  }

  private record Offer(int port, String username, String credential) {}

  private Offer challenge(FloodedShop shop) throws Exception {
    HttpResponse<String> page = http.send(get(shop, "/"), BodyHandlers.ofString());
    String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
    HttpRequest request =
        HttpRequest.newBuilder(uri(shop, "/webrtc-masking/challenge"))
            .header("X-Masking", "1")
            .header("Cookie", cookie)
            .POST(BodyPublishers.noBody())
            .build();
    String given = http.send(request, BodyHandlers.ofString()).body();
    return new Offer(Integer.parseInt(in(given, PORT)), in(given, USERNAME), in(given, CREDENTIAL));
  }

  private static String in(String text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as("%s in the challenge", pattern).isTrue();
    return matcher.group(1);
  }

  /** As a browser does it: each request again and again until it is answered. */
  private static boolean proofIsGiven(Offer offer) throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    try (DatagramSocket visitor = new DatagramSocket(0, loopback)) {
      visitor.connect(loopback, offer.port());
      visitor.setSoTimeout(PATIENCE_MILLIS);
      Reply challenged = ask(visitor, Requests.allocateUdp().bytes());
      assertThat(challenged.summary()).isEqualTo("401");
      byte[] allocate =
          Requests.allocateUdp()
              .withCredentials(offer.username(), "mask", challenged.text(0x0015))
              .withIntegrity(offer.username(), "mask", offer.credential())
              .bytes();
      return ask(visitor, allocate).summary().equals("success");
    }
  }

  private static Reply ask(DatagramSocket visitor, byte[] request) throws IOException {
    DatagramPacket answer = new DatagramPacket(new byte[1500], 1500);
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      visitor.send(new DatagramPacket(request, request.length));
      try {
        visitor.receive(answer);
        return Reply.of(ByteBuffer.wrap(answer.getData(), 0, answer.getLength()).slice());
      } catch (SocketTimeoutException lost) {
        answer.setLength(1500);
      }
    }
    throw new AssertionError("no answer in " + ATTEMPTS + " attempts");
  }

  private static HttpRequest get(FloodedShop shop, String path) {
    return HttpRequest.newBuilder(uri(shop, path))
        .timeout(Duration.ofSeconds(20))
        .header("Accept", "text/html")
        .build();
  }

  private static URI uri(FloodedShop shop, String path) {
    return URI.create("http://127.0.0.1:" + shop.port() + path);
  }

  /** What is in use when everything else is collected. */
  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
