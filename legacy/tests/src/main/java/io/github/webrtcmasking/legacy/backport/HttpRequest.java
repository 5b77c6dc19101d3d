package io.github.webrtcmasking.legacy.backport;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.backport.InPlaceOf;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** One request. */
@InPlaceOf("java.net.http.HttpRequest")
public abstract class HttpRequest {

  public abstract URI uri();

  public abstract String method();

  public abstract HttpHeaders headers();

  public abstract Optional<Duration> timeout();

  abstract BodyPublisher body();

  public static Builder newBuilder() {
    return new Made();
  }

  public static Builder newBuilder(URI uri) {
    return newBuilder().uri(uri);
  }

  /** Makes one. */
  @InPlaceOf("java.net.http.HttpRequest$Builder")
  public interface Builder {
    Builder uri(URI uri);

    Builder header(String name, String value);

    Builder headers(String... namesAndValues);

    Builder setHeader(String name, String value);

    Builder timeout(Duration most);

    Builder version(HttpClient.Version version);

    Builder expectContinue(boolean expected);

    Builder method(String method, BodyPublisher body);

    Builder GET();

    Builder DELETE();

    Builder POST(BodyPublisher body);

    Builder PUT(BodyPublisher body);

    Builder copy();

    HttpRequest build();
  }

  /** What is sent behind the header; a length below zero is not known. */
  @InPlaceOf("java.net.http.HttpRequest$BodyPublisher")
  public interface BodyPublisher {
    long contentLength();

    InputStream open();
  }

  /** Kinds of bodies. */
  @InPlaceOf("java.net.http.HttpRequest$BodyPublishers")
  public static final class BodyPublishers {
    private BodyPublishers() {}

    public static BodyPublisher noBody() {
      return ofByteArray(new byte[0]);
    }

    public static BodyPublisher ofString(String text) {
      return ofString(text, UTF_8);
    }

    public static BodyPublisher ofString(String text, Charset charset) {
      return ofByteArray(text.getBytes(charset));
    }

    public static BodyPublisher ofByteArray(byte[] bytes) {
      return publisher(bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    public static BodyPublisher ofInputStream(Supplier<? extends InputStream> stream) {
      return publisher(-1, stream);
    }

    private static BodyPublisher publisher(long length, Supplier<? extends InputStream> stream) {
      return new BodyPublisher() {
        @Override
        public long contentLength() {
          return length;
        }

        @Override
        public InputStream open() {
          return stream.get();
        }
      };
    }
  }

  private static final class Made extends HttpRequest implements Builder {

    private final HttpHeaders headers = new HttpHeaders();
    private URI uri;
    private String method = "GET";
    private Duration timeout;
    private BodyPublisher body = BodyPublishers.noBody();

    @Override
    public Builder uri(URI named) {
      uri = named;
      return this;
    }

    @Override
    public Builder header(String name, String value) {
      headers.add(name, value);
      return this;
    }

    @Override
    public Builder headers(String... namesAndValues) {
      for (int i = 0; i < namesAndValues.length; i += 2) {
        header(namesAndValues[i], namesAndValues[i + 1]);
      }
      return this;
    }

    @Override
    public Builder setHeader(String name, String value) {
      headers.set(name, value);
      return this;
    }

    @Override
    public Builder timeout(Duration most) {
      timeout = most;
      return this;
    }

    @Override
    public Builder version(HttpClient.Version version) {
      return this;
    }

    @Override
    public Builder expectContinue(boolean expected) {
      return this;
    }

    @Override
    public Builder method(String named, BodyPublisher sent) {
      method = named;
      body = sent;
      return this;
    }

    @Override
    public Builder GET() {
      return method("GET", BodyPublishers.noBody());
    }

    @Override
    public Builder DELETE() {
      return method("DELETE", BodyPublishers.noBody());
    }

    @Override
    public Builder POST(BodyPublisher sent) {
      return method("POST", sent);
    }

    @Override
    public Builder PUT(BodyPublisher sent) {
      return method("PUT", sent);
    }

    @Override
    public Builder copy() {
      Made copy = new Made();
      copy.uri = uri;
      copy.method = method;
      copy.timeout = timeout;
      copy.body = body;
      headers.map().forEach((name, all) -> all.forEach(each -> copy.header(name, each)));
      return copy;
    }

    @Override
    public HttpRequest build() {
      return (HttpRequest) copy();
    }

    @Override
    public URI uri() {
      return uri;
    }

    @Override
    public String method() {
      return method;
    }

    @Override
    public HttpHeaders headers() {
      return headers;
    }

    @Override
    public Optional<Duration> timeout() {
      return Optional.ofNullable(timeout);
    }

    @Override
    BodyPublisher body() {
      return body;
    }
  }
}
