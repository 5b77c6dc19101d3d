package io.github.webrtcmasking.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A visitor of one server, who asks as a browser does and follows nothing. */
final class Crawler {

  private static final Pattern SESSION =
      Pattern.compile("(?:JSESSIONID=|;jsessionid=)([\\w.!-]+)", Pattern.CASE_INSENSITIVE);
  private static final int PATIENCE_SECONDS = 30;
  private final HttpClient client;
  private final int port;
  private final String credentials;
  private final Set<String> sessions = new TreeSet<>();

  private Crawler(int port, String credentials, CookiePolicy cookies) {
    this.port = port;
    this.credentials = Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, cookies))
            .build();
  }

  /** Somebody who keeps their session. */
  static Crawler visiting(int port, String credentials) {
    return new Crawler(port, credentials, CookiePolicy.ACCEPT_ALL);
  }

  /** Somebody whose every request is the first. */
  static Crawler forgetting(int port, String credentials) {
    return new Crawler(port, credentials, CookiePolicy.ACCEPT_NONE);
  }

  int port() {
    return port;
  }

  /** How many sessions it was given. */
  int sessions() {
    return sessions.size();
  }

  /** Asks for something, for a use as browsers say it in {@code Sec-Fetch-Dest}. */
  Answer get(URI url, String use)
      throws InterruptedException, ExecutionException, TimeoutException {
    boolean shown = use.equals("document") || use.endsWith("frame");
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Accept", shown ? "text/html,application/xhtml+xml,*/*;q=0.8" : "*/*")
            .header("Accept-Language", "en")
            .header("Authorization", "Basic " + credentials)
            .header("Sec-Fetch-Dest", use)
            .header("Sec-Fetch-Mode", shown ? "navigate" : "no-cors")
            .header("Sec-Fetch-Site", "same-origin")
            .build();
    Future<HttpResponse<byte[]>> answer =
        client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    try {
      HttpResponse<byte[]> response = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      response.headers().allValues("set-cookie").forEach(this::note);
      return Answer.of(response, this::redact);
    } finally {
      answer.cancel(true);
    }
  }

  private void note(String cookie) {
    Matcher session = SESSION.matcher(cookie);
    if (session.find()) {
      sessions.add(session.group(1));
    }
  }

  private String redact(String text) {
    String redacted = text.replace(":" + port, ":PORT");
    for (String each : sessions) {
      redacted = redacted.replace(each, "SESSION");
    }
    return redacted;
  }
}
