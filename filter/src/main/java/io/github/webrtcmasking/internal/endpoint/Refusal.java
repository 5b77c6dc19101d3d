package io.github.webrtcmasking.internal.endpoint;

/** Why a request to an endpoint is refused, with its status and problem type (RFC 9457). */
enum Refusal {
  /** The body is not JSON. */
  NOT_JSON(400, "not-json", "The body is not JSON."),
  /** The body is JSON, but not an event. */
  NOT_AN_EVENT(400, "not-an-event", "The body is not an event of the collector."),
  /** The header that only a script of the same origin can send is missing. */
  HEADER_MISSING(403, "header-missing", "The header X-Masking: 1 is missing."),
  /** The browser says that another site sent the request. */
  CROSS_SITE(403, "cross-site", "Requests of other sites are not answered."),
  /** The challenge was never given to this session, or is answered already. */
  CHALLENGE_UNKNOWN(403, "challenge-unknown", "The challenge is not open in this session."),
  /** No such endpoint. */
  NOT_FOUND(404, "not-found", "There is no such endpoint."),
  /** The endpoint does not know the method. */
  METHOD_NOT_ALLOWED(405, "method-not-allowed", "The method is not allowed here."),
  /** The body is longer than an event can be. */
  TOO_LARGE(413, "too-large", "The body is longer than 16 KiB."),
  /** The Content-Type is not JSON. */
  UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The body must be application/json."),
  /** The session answers more often than any browser does. */
  TOO_MANY_REQUESTS(429, "too-many-requests", "Too many answers in a short time.");

  private static final String TYPE_PREFIX = "urn:webrtc-masking:problem:";

  private final int status;
  private final String name;
  private final String title;

  Refusal(int status, String name, String title) {
    this.status = status;
    this.name = name;
    this.title = title;
  }

  int status() {
    return status;
  }

  String type() {
    return TYPE_PREFIX + name;
  }

  /** The problem document. Constant text: it quotes nothing of the request. */
  String toJson() {
    return "{\"type\":\"" + type() + "\",\"title\":\"" + title + "\",\"status\":" + status + "}";
  }
}
