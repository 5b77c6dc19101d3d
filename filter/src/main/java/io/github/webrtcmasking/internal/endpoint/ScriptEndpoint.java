package io.github.webrtcmasking.internal.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Serves a script: one file, the same for everybody, with a strong ETag for revalidation. */
final class ScriptEndpoint {

  /** Browsers ask again after an hour, so that an update of the jar arrives the same day. */
  private static final String CACHE = "public, max-age=3600";

  /** For a URL with a session id in it, which no shared cache may keep. */
  private static final String PRIVATE_CACHE = "private, max-age=3600";

  private final byte[] script;
  private final String etag;

  private ScriptEndpoint(byte[] script) {
    this.script = script;
    this.etag = '"' + digest(script) + '"';
  }

  /** Loads the built script of that name, which is packed beside this class. */
  static ScriptEndpoint load(String resource) {
    try (InputStream in = ScriptEndpoint.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar does not contain its script " + resource);
      }
      return new ScriptEndpoint(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean head = request.getMethod().equals("HEAD");
    if (!head && !request.getMethod().equals("GET")) {
      response.setHeader("Allow", "GET, HEAD");
      Replies.refuse(response, Refusal.METHOD_NOT_ALLOWED);
      return;
    }
    response.setHeader("ETag", etag);
    response.setHeader(
        "Cache-Control", request.isRequestedSessionIdFromURL() ? PRIVATE_CACHE : CACHE);
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (isCurrent(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType("text/javascript;charset=utf-8");
    response.setContentLength(script.length);
    if (!head) {
      response.getOutputStream().write(script);
    }
  }

  /** Weak comparison (RFC 9110, section 13.1.2), because a compressing proxy makes the tag weak. */
  private boolean isCurrent(@Nullable String ifNoneMatch) {
    return ifNoneMatch != null
        && Arrays.stream(ifNoneMatch.split(","))
            .map(String::strip)
            .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
            .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
  }

  private static String digest(byte[] content) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
