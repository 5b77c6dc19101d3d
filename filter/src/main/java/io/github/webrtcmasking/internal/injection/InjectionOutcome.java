package io.github.webrtcmasking.internal.injection;

/** What we did to a response, or why we did nothing. */
public enum InjectionOutcome {
  /** The tag is in the page. */
  INJECTED,
  /** The request is not for a page that a browser shows, so the response was not wrapped. */
  NOT_A_PAGE_REQUEST,
  /** The settings leave this page out. */
  PAGE_EXCLUDED,
  /**
   * Another filter of ours has taken over: one further in, or, if that wrote nothing, one further
   * out.
   */
  LEFT_TO_INNER,
  /** Nothing was written through us: there was no body, or the container sent it by itself. */
  NO_BODY,
  /** The status means that there is no whole page: 204, 205, 206, 304. */
  STATUS,
  /** The type is neither text/html nor application/xhtml+xml. */
  NOT_HTML,
  /** The application has compressed or otherwise encoded the body itself. */
  ENCODED,
  /** The body is one range of a page. */
  PARTIAL,
  /** The browser saves the page and does not show it. */
  ATTACHMENT,
  /** A filter in front of us has already set the length of the page. */
  LENGTH_FIXED,
  /** The application answers asynchronously with the container's response, past all filters. */
  ASYNC_ORIGINAL,
  /** The application sent an error; its error page is the answer. */
  ERROR_SENT,
  /** The application sent a redirect. */
  REDIRECTED,
  /** In this encoding, bytes do not show where markup begins. */
  UNSUPPORTED_ENCODING,
  /** The page's content security policy would block the tag. */
  CSP_BLOCKS_SCRIPT,
  /** The page's integrity policy would block the tag. */
  INTEGRITY_POLICY,
  /** The page's Connection-Allowlist would block WebRTC, or requests to the page's own origin. */
  CONNECTION_ALLOWLIST,
  /** The page's content security policy would block the answer. */
  CSP_BLOCKS_ANSWER,
  /** The page is AMP; a script of ours would make it invalid. */
  AMP,
  /** HTML without doctype, html, head or body. */
  FRAGMENT,
  /** A document without a place for the tag in its first 16 KiB. */
  NO_PLACE,
  /** An error of ours; the page went out unchanged. */
  FAILED,
  /** The tag is in the page, but a content security policy that was set later blocks it. */
  POLICY_CAME_LATE
}
