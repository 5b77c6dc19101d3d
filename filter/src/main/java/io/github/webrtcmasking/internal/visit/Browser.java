package io.github.webrtcmasking.internal.visit;

import io.github.webrtcmasking.internal.support.Product;
import io.github.webrtcmasking.internal.visit.Answer.Body;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Sends requests as a browser does that shows a page and runs our script: headers and cookies. */
final class Browser {

  private static final int MOST_REDIRECTS = 10;
  private static final String PAGES =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client;
  private final Origin first;
  private final List<String> headers;
  private final Duration timeout;

  /** One that has shown nothing yet. */
  Browser(VisitOptions options) {
    this.first = Origin.of(options.page());
    this.headers = new ArrayList<>();
    this.timeout = options.timeout();
    for (int i = 0; i < options.headers().size(); i += 2) {
      String name = options.headers().get(i);
      String value = options.headers().get(i + 1);
      if (name.equalsIgnoreCase("Cookie")) {
        keep(value, options.page());
      } else {
        headers.addAll(List.of(name, value));
      }
    }
    client =
        HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(timeout)
            .followRedirects(Redirect.NEVER)
            .version(first.isSecure() ? Version.HTTP_2 : Version.HTTP_1_1)
            .build();
  }

  private void keep(String line, URI page) {
    for (String pair : line.split(";", -1)) {
      String[] parts = pair.strip().split("=", 2);
      if (parts.length == 2 && !parts[0].isEmpty()) {
        HttpCookie cookie = new HttpCookie(parts[0], parts[1]);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(page, cookie);
      }
    }
  }

  /** The names of the cookies that it would send there. */
  Set<String> cookiesFor(URI url) {
    return cookies.getCookieStore().get(url).stream()
        .filter(cookie -> url.getRawPath().startsWith(String.valueOf(cookie.getPath())))
        .map(HttpCookie::getName)
        .collect(Collectors.toSet());
  }

  /** Shows the page, wherever redirects lead. */
  Answer open(URI page) throws NoAnswer, InterruptedException {
    List<URI> way = new ArrayList<>();
    Answer answer = navigate(page, "none", way);
    while (answer.isRedirect()) {
      way.add(answer.url());
      URI next = next(answer);
      if (way.size() > MOST_REDIRECTS) {
        throw new NoAnswer("one redirect follows the other, at last to " + next);
      }
      answer = navigate(next, "none", way);
    }
    return answer;
  }

  /** Opens a page of the same site, as by a link in it, and follows nothing. */
  Answer look(URI page) throws NoAnswer, InterruptedException {
    return navigate(page, "same-origin", List.of());
  }

  private Answer navigate(URI url, String site, List<URI> way)
      throws NoAnswer, InterruptedException {
    HttpRequest.Builder request = request(url, "document", "navigate", site);
    request.header("Accept", PAGES).header("Upgrade-Insecure-Requests", "1");
    return send(request, way);
  }

  private static URI next(Answer answer) throws NoAnswer {
    return answer
        .target()
        .filter(next -> next.getHost() != null)
        .filter(next -> List.of("http", "https").contains(next.getScheme()))
        .orElseThrow(
            () ->
                new NoAnswer(
                    "a redirect leads to what is no address of HTTP: "
                        + answer.header("Location")));
  }

  /** Loads a script of the page. */
  Answer load(URI script) throws NoAnswer, InterruptedException {
    return send(
        request(script, "script", "cors", "same-origin").header("Accept", "*/*"), List.of());
  }

  /** Posts as the page's script does. */
  Answer post(URI endpoint, String body, String... more) throws NoAnswer, InterruptedException {
    HttpRequest.Builder request =
        request(endpoint, "empty", "cors", "same-origin")
            .header("Accept", "*/*")
            .header("Origin", Origin.of(endpoint).text())
            .header("X-Masking", "1")
            .POST(BodyPublishers.ofString(body));
    for (int i = 0; i < more.length; i += 2) {
      request.header(more[i], more[i + 1]);
    }
    return send(request, List.of());
  }

  /** Follows a redirect of an answer to a script's request, as {@code fetch} does. */
  Answer follow(Answer redirect) throws NoAnswer, InterruptedException {
    HttpRequest.Builder request = request(next(redirect), "empty", "cors", "same-origin");
    return send(request.header("Accept", "*/*").header("X-Masking", "1"), List.of());
  }

  private HttpRequest.Builder request(URI url, String destination, String mode, String site)
      throws NoAnswer {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(url)
              .timeout(timeout)
              .header("User-Agent", "Mozilla/5.0 (compatible; " + Product.full() + "; check)")
              .header("Accept-Encoding", "gzip")
              .header("Accept-Language", "en");
      if (Origin.of(url).isTrustworthy()) {
        request
            .header("Sec-Fetch-Dest", destination)
            .header("Sec-Fetch-Mode", mode)
            .header("Sec-Fetch-Site", site);
      }
      if (Origin.of(url).equals(first)) {
        for (int i = 0; i < headers.size(); i += 2) {
          request.setHeader(headers.get(i), headers.get(i + 1));
        }
      }
      return request;
    } catch (IllegalArgumentException e) {
      throw new NoAnswer("no request can go to " + url);
    }
  }

  private Answer send(HttpRequest.Builder request, List<URI> way)
      throws NoAnswer, InterruptedException {
    HttpRequest built = request.build();
    Future<HttpResponse<Body>> sent = client.sendAsync(built, head -> new BoundedBody(timeout));
    try {
      HttpResponse<Body> answer = sent.get(2 * timeout.toMillis(), TimeUnit.MILLISECONDS);
      String coding = answer.headers().firstValue("Content-Encoding").orElse("");
      return new Answer(
          built.uri(),
          way,
          answer.statusCode(),
          answer.version(),
          answer.headers(),
          coding.equalsIgnoreCase("gzip") ? BoundedBody.unzipped(answer.body()) : answer.body());
    } catch (ExecutionException e) {
      throw NoAnswer.of(e);
    } catch (TimeoutException e) {
      sent.cancel(true);
      throw NoAnswer.of(e);
    }
  }
}
