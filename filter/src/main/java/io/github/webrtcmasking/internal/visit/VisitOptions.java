package io.github.webrtcmasking.internal.visit;

import io.github.webrtcmasking.internal.support.UsageException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words behind {@code check}.
 *
 * @param page the page to visit
 * @param headers sent to the page's origin, names and values
 * @param timeout how long each request may take, and each datagram's answer
 */
record VisitOptions(URI page, List<String> headers, Duration timeout) {

  private static final String HEADER = "--header";
  private static final String TIMEOUT = "--timeout";
  private static final int DEFAULT_SECONDS = 5;
  private static final int MOST_SECONDS = 60;

  VisitOptions {
    headers = List.copyOf(headers);
  }

  /**
   * Reads the words.
   *
   * @throws UsageException naming what cannot be obeyed
   */
  static VisitOptions parse(List<String> words) throws UsageException {
    Optional<URI> page = Optional.empty();
    List<String> headers = new ArrayList<>();
    int seconds = DEFAULT_SECONDS;
    Deque<String> rest = new ArrayDeque<>(words);
    while (!rest.isEmpty()) {
      String word = rest.pop();
      if (word.equals(HEADER)) {
        headers.addAll(header(value(HEADER, "'Name: value'", rest)));
      } else if (word.equals(TIMEOUT)) {
        seconds = seconds(value(TIMEOUT, "seconds", rest));
      } else if (word.startsWith("-")) {
        throw new UsageException(
            "unknown option: " + word + "; allowed are " + HEADER + ", " + TIMEOUT + ", --help");
      } else if (page.isPresent()) {
        throw new UsageException("'check' needs one address, and has more");
      } else {
        page = Optional.of(page(word));
      }
    }
    return new VisitOptions(
        page.orElseThrow(
            () -> new UsageException("'check' needs the address of a page: https://shop.example/")),
        headers,
        Duration.ofSeconds(seconds));
  }

  private static String value(String option, String what, Deque<String> rest)
      throws UsageException {
    if (rest.isEmpty()) {
      throw new UsageException(option + " needs " + what);
    }
    return rest.pop();
  }

  private static URI page(String word) throws UsageException {
    try {
      URI page = new URI(word);
      String scheme = page.getScheme() == null ? "" : page.getScheme().toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https")) {
        throw new UsageException("an address begins with http:// or https://, unlike " + word);
      }
      if (page.getHost() == null || page.getPort() > 0xffff) {
        throw new UsageException("no host can be called as in " + word);
      }
      String path = page.getRawPath().isEmpty() ? "/" : page.getRawPath();
      String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
      return new URI(Origin.of(page).text() + path + query);
    } catch (URISyntaxException e) {
      throw new UsageException("no address can be " + word);
    }
  }

  private static List<String> header(String word) throws UsageException {
    String[] parts = word.split(":", 2);
    if (parts.length < 2) {
      throw new UsageException(HEADER + " needs 'Name: value', unlike " + parts[0]);
    }
    try {
      List<String> header = List.of(parts[0].strip(), parts[1].strip());
      HttpRequest.newBuilder().header(header.get(0), header.get(1));
      return header;
    } catch (IllegalArgumentException e) {
      throw new UsageException("no request can have the header " + parts[0]);
    }
  }

  private static int seconds(String word) throws UsageException {
    try {
      int seconds = Integer.parseInt(word);
      if (seconds >= 1 && seconds <= MOST_SECONDS) {
        return seconds;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new UsageException(TIMEOUT + " must be 1 to " + MOST_SECONDS + " seconds");
  }

  /** The same without what the headers say, which may let somebody in. */
  @Override
  public String toString() {
    return "VisitOptions[" + page + ", headers=" + headers.size() / 2 + "]";
  }
}
