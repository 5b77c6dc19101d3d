package io.github.webrtcmasking.legacy.backport;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.webrtcmasking.internal.backport.InPlaceOf;
import io.github.webrtcmasking.internal.backport.methods.InputStreamMethods;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One answer.
 *
 * @param <T> the type of its body
 */
@InPlaceOf("java.net.http.HttpResponse")
public interface HttpResponse<T> {

  int statusCode();

  HttpHeaders headers();

  T body();

  URI uri();

  HttpRequest request();

  HttpClient.Version version();

  /**
   * Reads a body.
   *
   * @param <T> as what
   */
  @InPlaceOf("java.net.http.HttpResponse$BodyHandler")
  interface BodyHandler<T> {
    T read(HttpHeaders headers, InputStream body) throws IOException;
  }

  /** Ways to read a body. */
  @InPlaceOf("java.net.http.HttpResponse$BodyHandlers")
  final class BodyHandlers {
    private static final Pattern CHARSET =
        Pattern.compile("charset=\"?([^\";]+)", Pattern.CASE_INSENSITIVE);

    private BodyHandlers() {}

    public static BodyHandler<String> ofString() {
      return (headers, body) -> new String(InputStreamMethods.readAllBytes(body), charset(headers));
    }

    private static Charset charset(HttpHeaders headers) {
      Matcher matcher = CHARSET.matcher(headers.firstValue("Content-Type").orElse(""));
      return matcher.find() ? Charset.forName(matcher.group(1)) : UTF_8;
    }

    public static BodyHandler<String> ofString(Charset charset) {
      return (headers, body) -> new String(InputStreamMethods.readAllBytes(body), charset);
    }

    public static BodyHandler<byte[]> ofByteArray() {
      return (headers, body) -> InputStreamMethods.readAllBytes(body);
    }

    public static BodyHandler<InputStream> ofInputStream() {
      return (headers, body) -> body;
    }

    public static BodyHandler<Void> discarding() {
      return (headers, body) -> {
        InputStreamMethods.readAllBytes(body);
        return null;
      };
    }
  }
}
