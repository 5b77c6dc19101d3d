package io.github.webrtcmasking.legacy.backport;

import io.github.webrtcmasking.internal.backport.InPlaceOf;
import java.io.IOException;
import java.net.CookieHandler;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Sends requests of HTTP/1.1, each on a connection of its own. */
@InPlaceOf("java.net.http.HttpClient")
public abstract class HttpClient {

  public static HttpClient newHttpClient() {
    return newBuilder().build();
  }

  public static Builder newBuilder() {
    return new Made();
  }

  public abstract Optional<CookieHandler> cookieHandler();

  public abstract <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException;

  public abstract <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, HttpResponse.BodyHandler<T> handler);

  /** Of HTTP. */
  @InPlaceOf("java.net.http.HttpClient$Version")
  public enum Version {
    HTTP_1_1,
    HTTP_2
  }

  /** Which redirects are followed. */
  @InPlaceOf("java.net.http.HttpClient$Redirect")
  public enum Redirect {
    NEVER,
    ALWAYS,
    NORMAL
  }

  /** Makes one. */
  @InPlaceOf("java.net.http.HttpClient$Builder")
  public interface Builder {
    Builder cookieHandler(CookieHandler cookies);

    Builder connectTimeout(Duration most);

    Builder executor(Executor executor);

    Builder followRedirects(Redirect redirects);

    Builder version(Version version);

    HttpClient build();
  }

  private static final class Made extends HttpClient implements Builder {

    private CookieHandler cookies;
    private Redirect redirects = Redirect.NEVER;

    @Override
    public Builder cookieHandler(CookieHandler given) {
      cookies = given;
      return this;
    }

    @Override
    public Builder connectTimeout(Duration most) {
      return this;
    }

    @Override
    public Builder executor(Executor executor) {
      return this;
    }

    @Override
    public Builder followRedirects(Redirect followed) {
      redirects = followed;
      return this;
    }

    @Override
    public Builder version(Version version) {
      return this;
    }

    @Override
    public HttpClient build() {
      return this;
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
      return Optional.ofNullable(cookies);
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
        throws IOException {
      HttpResponse<T> answer = HttpConnection.exchange(request, handler, cookies);
      Optional<String> location = answer.headers().firstValue("Location");
      if (redirects == Redirect.NEVER || answer.statusCode() / 100 != 3 || !location.isPresent()) {
        return answer;
      }
      URI next = request.uri().resolve(location.get());
      return send(HttpRequest.newBuilder(next).build(), handler);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
        HttpRequest request, HttpResponse.BodyHandler<T> handler) {
      return CompletableFuture.supplyAsync(
          () -> {
            try {
              return send(request, handler);
            } catch (IOException e) {
              throw new CompletionException(e);
            }
          },
          work -> new Thread(work, "http").start());
    }
  }
}
