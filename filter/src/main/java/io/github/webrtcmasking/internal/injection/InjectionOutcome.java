package io.github.webrtcmasking.internal.injection;

/** What became of one response, or why nothing was done to it. */
public enum InjectionOutcome {
  /** The tag is in the page. */
  INJECTED,
  /** What is asked for is no page that a browser will show, so nothing was even wrapped. */
  NOT_A_PAGE_REQUEST,
  /** The settings leave this page out. */
  PAGE_EXCLUDED,
  /** A filter of ours further in has taken over, or one further out where nothing came of it. */
  LEFT_TO_INNER,
  /** Nothing was written through us: no body, or one that the container sends by itself. */
  NO_BODY,
  /** The status allows no whole page: 204, 205, 206, 304. */
  STATUS,
  /** The type is neither text/html nor application/xhtml+xml. */
  NOT_HTML,
  /** The application has compressed or otherwise encoded the body itself. */
  ENCODED,
  /** The body is one range of a page. */
  PARTIAL,
  /** The page is to be saved, not shown. */
  ATTACHMENT,
  /** A filter in front of us has promised the length of the page already. */
  LENGTH_FIXED,
  /** The application answers asynchronously and past all filters, in the container's response. */
  ASYNC_ORIGINAL,
  /** The application sent an error, which its error page answers. */
  ERROR_SENT,
  /** The application sent a redirect. */
  REDIRECTED,
  /** Markup cannot be told from text in this encoding. */
  UNSUPPORTED_ENCODING,
  /** The page's content security policy would block the tag. */
  CSP_BLOCKS_SCRIPT,
  /** The page's integrity policy would block the tag. */
  INTEGRITY_POLICY,
  /** The page's content security policy would block the answer. */
  CSP_BLOCKS_ANSWER,
  /** The page is AMP, which a script of ours would make invalid. */
  AMP,
  /** HTML without doctype, html, head or body. */
  FRAGMENT,
  /** A document without a place for the tag among its first 16 KiB. */
  NO_PLACE,
  /** Our own error; the page went out untouched. */
  FAILED,
  /** The tag is in the page, and a content security policy that was set after it blocks it. */
  POLICY_CAME_LATE
}
