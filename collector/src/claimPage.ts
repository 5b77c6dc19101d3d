const KEY = Symbol.for('webrtc.masking.collector');

/**
 * Whether this evaluation is the first one in this page. A module is evaluated once per URL, and
 * the same page can carry two tags with different session ids in theirs.
 */
export const claimPage = (): unknown =>
  !(KEY in window) && Object.defineProperty(window, KEY, { value: true });
