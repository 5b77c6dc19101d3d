package io.github.webrtcmasking.internal.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the body of a beacon, but no more than the longest event. */
final class BodyReader {

  /** The longest body, in bytes. */
  static final int MAX_BYTES = 16 * 1024;

  private BodyReader() {}

  /** Returns why the body should not be read, judged by its headers, or empty. */
  static Optional<Refusal> check(HttpServletRequest request) {
    if (!isJson(request.getContentType())) {
      return Optional.of(Refusal.UNSUPPORTED_MEDIA_TYPE);
    }
    return request.getContentLengthLong() > MAX_BYTES
        ? Optional.of(Refusal.TOO_LARGE)
        : Optional.empty();
  }

  /** The whole body, or empty if it is too long. */
  static Optional<byte[]> read(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
    return body.length > MAX_BYTES ? Optional.empty() : Optional.of(body);
  }

  private static boolean isJson(@Nullable String contentType) {
    if (contentType == null) {
      return false;
    }
    int parameters = contentType.indexOf(';');
    String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
    return type.strip().toLowerCase(Locale.ROOT).equals("application/json");
  }
}
