const KEY = Symbol.for('webrtc.masking.collector');

/**
 * Marks this page as one with a running collector, and says whether it had none before. A module is
 * evaluated once per URL, and the same page can carry two tags with different session ids in theirs.
 */
export const markAsStarted = (): unknown =>
  !(KEY in window) && Object.defineProperty(window, KEY, { value: true });
