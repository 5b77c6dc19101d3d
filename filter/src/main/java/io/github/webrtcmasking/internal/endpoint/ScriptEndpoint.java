package io.github.webrtcmasking.internal.endpoint;

import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Serves a script: one file, the same for everybody, as small as the client can read it, and
 * revalidated by a strong ETag. It was compressed when it was built, because most servers compress
 * nothing by themselves, and none of them as well.
 */
final class ScriptEndpoint {

  /** Browsers ask again after an hour, so that an update of the jar arrives the same day. */
  private static final String CACHE = "public, max-age=3600";

  /** For what no shared cache may keep: a URL with a session id in it, a script for a few. */
  private static final String PRIVATE_CACHE = "private, max-age=3600";

  /** For a name that has no other bytes ever. */
  private static final String PINNED_CACHE = "public, max-age=31536000, immutable";

  private static final String VARY = "Vary";
  private static final String ACCEPT_ENCODING = "Accept-Encoding";

  private final String resource;
  private final String cache;
  private volatile @Nullable Script loaded;

  private ScriptEndpoint(String resource, String cache) {
    this.resource = resource;
    this.cache = cache;
  }

  /**
   * For the built script of that name, which is packed beside this class, compressed. It is loaded
   * when the first visitor asks for it.
   */
  static ScriptEndpoint of(String resource) {
    return new ScriptEndpoint(resource, CACHE);
  }

  /** The same for a script that not everybody may have. */
  static ScriptEndpoint forFew(String resource) {
    return new ScriptEndpoint(resource, PRIVATE_CACHE);
  }

  /** In all its codings. */
  private record Script(Representation brotli, Representation gzip, Representation identity) {

    static Script load(String resource) throws IOException {
      byte[] gzip = read(resource + ".gz");
      return new Script(
          new Representation(ContentCoding.BROTLI, read(resource + ".br")),
          new Representation(ContentCoding.GZIP, gzip),
          new Representation(
              ContentCoding.IDENTITY,
              new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes()));
    }
  }

  /** Two visitors at once may load it twice, which does no harm. */
  private Script script() throws IOException {
    Script found = loaded;
    if (found == null) {
      found = Script.load(resource);
      loaded = found;
    }
    return found;
  }

  private static byte[] read(String resource) throws IOException {
    try (InputStream in = ScriptEndpoint.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the jar does not contain its script " + resource);
      }
      return in.readAllBytes();
    }
  }

  /** Its name in this version, and its hash. */
  PinnedName pinned() throws IOException {
    return script().identity().pinned();
  }

  void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    handle(request, response, cache);
  }

  /** Answers a request for the name of this version. */
  void handlePinned(HttpServletRequest request, HttpServletResponse response) throws IOException {
    handle(request, response, PINNED_CACHE);
  }

  private void handle(HttpServletRequest request, HttpServletResponse response, String caching)
      throws IOException {
    if (Replies.refusedUnlessRead(request, response)) {
      return;
    }
    Representation chosen = choose(request, response);
    tellCaches(response);
    response.setHeader("ETag", chosen.etag());
    response.setHeader(
        "Cache-Control", request.isRequestedSessionIdFromURL() ? PRIVATE_CACHE : caching);
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (isCurrent(chosen, request)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    } else {
      chosen.send(response, request.getMethod().equals("HEAD"));
    }
  }

  /**
   * In the best coding. Behind a filter of the application that has put its own response in front
   * of the server's, or says already what is sent, as it is: such a filter may compress by itself,
   * and what is compressed twice no browser can read.
   */
  private Representation choose(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response instanceof ServletResponseWrapper || response.containsHeader("Content-Encoding")) {
      return script().identity();
    }
    return switch (new AcceptedCodings(request.getHeaders(ACCEPT_ENCODING)).best()) {
      case BROTLI -> script().brotli();
      case GZIP -> script().gzip();
      case IDENTITY -> script().identity();
    };
  }

  /** That others get other bytes, beside what a filter or the server has said of it. */
  private static void tellCaches(HttpServletResponse response) {
    boolean isTold =
        members(response.getHeaders(VARY))
            .anyMatch(name -> name.equals("*") || name.equalsIgnoreCase(ACCEPT_ENCODING));
    if (!isTold) {
      response.addHeader(VARY, ACCEPT_ENCODING);
    }
  }

  /** Weak comparison (RFC 9110, section 13.1.2): a compressing proxy weakens the tag. */
  private static boolean isCurrent(Representation chosen, HttpServletRequest request) {
    return members(Collections.list(request.getHeaders("If-None-Match")))
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .anyMatch(tag -> tag.equals(chosen.etag()) || tag.equals("*"));
  }

  /** Those of all lines of a header. */
  private static Stream<String> members(Collection<String> lines) {
    return lines.stream().flatMap(line -> Arrays.stream(line.split(","))).map(String::strip);
  }
}
