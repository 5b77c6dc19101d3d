const KEY = Symbol.for('webrtc.masking.collector');

/**
 * Marks this page as one with a running collector, and returns whether it had none before. The
 * browser evaluates a module once per URL, but a page can have two tags whose URLs have different
 * session ids.
 */
export const markAsStarted = (): unknown =>
  !(KEY in window) && ((window as { [KEY]?: true })[KEY] = true);
