package io.github.webrtcmasking.internal.endpoint;

/** A form in which a script can be sent (RFC 9110, section 8.4.1), the smallest first. */
enum ContentCoding {
  BROTLI("br"),
  GZIP("gzip"),

  /** As it is, which everybody understands. */
  IDENTITY("identity");

  private final String token;

  ContentCoding(String token) {
    this.token = token;
  }

  /** What HTTP calls it. */
  String token() {
    return token;
  }
}
