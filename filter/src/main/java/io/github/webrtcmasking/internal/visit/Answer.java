package io.github.webrtcmasking.internal.visit;

import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a server answered, as far as it was read.
 *
 * @param url of the last request
 * @param way the URLs before, which led there
 */
record Answer(URI url, List<URI> way, int status, Version version, HttpHeaders headers, Body body) {

  Answer {
    way = List.copyOf(way);
  }

  /** How the body ended. */
  enum End {
    WHOLE,
    /** It is longer than what is read. */
    LONG,
    /** It did not end in time. */
    SLOW,
    /** The connection broke, or the body is not what its headers say. */
    BROKEN
  }

  /** The beginning of the body, without its coding. */
  static final class Body {

    private final byte[] bytes;
    private final End end;

    Body(byte[] bytes, End end) {
      this.bytes = bytes;
      this.end = end;
    }

    /** Not a copy, so do not change it. */
    byte[] bytes() {
      return bytes;
    }

    End end() {
      return end;
    }
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The media type without parameters, in lower case; empty if there is none. */
  String type() {
    return header("Content-Type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  boolean isRedirect() {
    return status >= 300 && status < 400 && headers.firstValue("Location").isPresent();
  }

  /** Where a redirect leads; empty if that is no address. */
  Optional<URI> target() {
    try {
      return Optional.of(url.resolve(header("Location")));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /** Who says so, where it says who it is. */
  String server() {
    return headers
        .firstValue("Server")
        .map(name -> " (the server there calls itself " + name + ")")
        .orElse("");
  }

  /** Status and type, for people. */
  String described() {
    String what = type().isEmpty() ? "no type" : type();
    String led = isRedirect() ? ", which leads to " + header("Location") : "";
    return status + " with " + what + led + server();
  }

  /** A service that stands in front and passes no UDP on, by what it writes into answers. */
  Optional<String> network() {
    if (headers.firstValue("CF-Ray").isPresent()) {
      return Optional.of("Cloudflare");
    }
    if (headers.firstValue("X-Amz-Cf-Id").isPresent()) {
      return Optional.of("CloudFront");
    }
    if (header("X-Served-By").startsWith("cache-")) {
      return Optional.of("Fastly");
    }
    if (headers.firstValue("X-Azure-Ref").isPresent()) {
      return Optional.of("Azure Front Door");
    }
    return header("Server").startsWith("AkamaiGHost") ? Optional.of("Akamai") : Optional.empty();
  }

  /** By what a cache in front says that it had this answer already; empty if none says so. */
  Optional<String> cached() {
    for (String name : List.of("CF-Cache-Status", "X-Cache", "X-Proxy-Cache", "X-Cache-Status")) {
      if (header(name).toUpperCase(Locale.ROOT).contains("HIT")) {
        return Optional.of(name + ": " + header(name));
      }
    }
    String age = header("Age");
    return age.matches("[1-9]\\d*") ? Optional.of("Age: " + age) : Optional.empty();
  }
}
