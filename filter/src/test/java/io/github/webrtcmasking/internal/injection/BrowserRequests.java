package io.github.webrtcmasking.internal.injection;

import io.github.webrtcmasking.internal.injection.Container.Running;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Requests for pages of a container, as browsers and their caches send them. */
final class BrowserRequests {

  private BrowserRequests() {}

  /** A browser's request, which asks for a page where nothing else is said. */
  static HttpRequest navigation(Running server, String method, String path, String... headers) {
    if (List.of(headers).contains("Accept")) {
      return bare(server, method, path, headers).build();
    }
    return bare(server, method, path, headers)
        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
        .build();
  }

  /** A request with these headers only. */
  static HttpRequest.Builder bare(Running server, String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .timeout(Duration.ofSeconds(15))
            .method(method, BodyPublishers.noBody());
    return headers.length > 0 ? request.headers(headers) : request;
  }

  /** What a cache asks with that has this answer. */
  static String[] conditions(HttpResponse<?> stored) {
    List<String> headers = new ArrayList<>();
    stored.headers().firstValue("ETag").ifPresent(t -> headers.addAll(List.of("If-None-Match", t)));
    stored
        .headers()
        .firstValue("Last-Modified")
        .ifPresent(date -> headers.addAll(List.of("If-Modified-Since", date)));
    return headers.toArray(String[]::new);
  }
}
