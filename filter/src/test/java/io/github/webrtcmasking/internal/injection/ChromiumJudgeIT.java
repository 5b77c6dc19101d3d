package io.github.webrtcmasking.internal.injection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.webrtcmasking.internal.injection.html.PageSyntax;
import io.github.webrtcmasking.testing.HeadlessChromium;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real browser loads every page that gets the tag twice, over HTTP with its Content-Type, without
 * and with the tag: the script must run once, and the documents must be the same but for it.
 */
class ChromiumJudgeIT {
  private static final int PATIENCE_SECONDS = 300;
  private static final byte[] COLLECTOR =
      "window.runs = (window.runs ?? 0) + 1;".getBytes(StandardCharsets.US_ASCII);

  /**
   * Browsers read UTF-16 without a mark as little endian, and guess the encoding by the bytes where
   * they do not know its name: of a page with few other bytes than ASCII the tag changes the guess.
   */
  private static final Pattern GUESSED = Pattern.compile("^(UTF-16BE as UTF-16: <|x-windows-949)");

  private final List<CorpusPage> pages =
      PageCorpus.all().stream()
          .filter(page -> Pages.tagged(page).length > page.length())
          .filter(page -> page.dialect() == PageSyntax.HTML || isWellFormed(page))
          .filter(page -> !GUESSED.matcher(page.toString()).find())
          .toList();
  private final CompletableFuture<String> verdict = new CompletableFuture<>();

  @TempDir private Path profile;

  @Test
  void scriptRunsOnceAndTheDocumentIsTheSameButForIt() throws Exception {
    assumeTrue(HeadlessChromium.program().isPresent(), "no chromium on the PATH");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
    try {
      List<String> complaints = new ArrayList<>();
      List<Seen> all = judge(server.getAddress().getPort());
      assertThat(all).hasSameSizeAs(pages);
      all.forEach(seen -> complaints.addAll(complaintsAbout(seen)));
      assertThat(complaints).isEmpty();
    } finally {
      server.stop(0);
      threads.shutdownNow();
    }
  }

  /** The others are cut short and have no namespace: browsers show an error in their place. */
  private static boolean isWellFormed(CorpusPage page) {
    return page.text().contains("xmlns");
  }

  private List<String> complaintsAbout(Seen seen) {
    CorpusPage page = pages.get(seen.number);
    List<String> complaints = new ArrayList<>();
    // A late frameset takes the body and the tag in it away, after the script has been fetched.
    if (seen.tags != 1 && !page.text().contains("<frameset>")) {
      complaints.add(page + " has tags: " + seen.tags);
    }
    if (seen.runs != 1) {
      complaints.add(page + " ran: " + seen.runs);
    }
    if (!seen.difference.isEmpty()) {
      complaints.add(page + " is another document:\n" + seen.difference);
    }
    return complaints;
  }

  private List<Seen> judge(int port) throws Exception {
    HeadlessChromium browser =
        HeadlessChromium.open(profile, "http://127.0.0.1:" + port + "/judge?pages=" + pages.size());
    try (browser) {
      String said = verdict.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return said.lines().map(Seen::of).toList();
    }
  }

  /** One line of what the judging page posts. */
  private record Seen(int number, int tags, boolean inHead, int runs, String difference) {
    static Seen of(String line) {
      List<String> words =
          Stream.of(line.split(" ", -1))
              .map(word -> URLDecoder.decode(word.replace("+", "%2B"), StandardCharsets.UTF_8))
              .toList();
      return new Seen(
          Integer.parseInt(words.get(0)),
          Integer.parseInt(words.get(1)),
          Boolean.parseBoolean(words.get(2)),
          Integer.parseInt(words.get(3)),
          words.get(5));
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    int number = path.lastIndexOf('/') + 1;
    if (path.startsWith("/before/")) {
      CorpusPage page = pages.get(Integer.parseInt(path.substring(number)));
      send(exchange, page.contentType(), page.bytes());
    } else if (path.startsWith("/after/")) {
      CorpusPage page = pages.get(Integer.parseInt(path.substring(number)));
      send(exchange, page.contentType(), Pages.tagged(page));
    } else if (path.equals(MemoryResponse.SCRIPT)) {
      send(exchange, "text/javascript", COLLECTOR);
    } else if (path.equals("/judge")) {
      try (InputStream page = ChromiumJudgeIT.class.getResourceAsStream("judge.html")) {
        send(exchange, "text/html", page.readAllBytes());
      }
    } else if (path.equals("/verdict")) {
      String said = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      send(exchange, "text/plain", new byte[0]);
      verdict.complete(said);
    } else {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
    }
  }

  private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
