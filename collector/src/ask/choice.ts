/** What a visitor says to the question; the values of the attribute that `whenAgreed.ts` reads. */
export type Choice = 'given' | 'denied';

const KEY = 'webrtc-masking-consent';

const page = (): DOMStringMap => document.documentElement.dataset;

/** What holds in this page; undefined before anybody has said anything. */
export const choice = (): string | undefined => page().webrtcMaskingConsent;

/** Makes the choice hold in this page, and for the session where the browser lets us keep it. */
export const choose = (made: Choice): void => {
  page().webrtcMaskingConsent = made;
  try {
    sessionStorage.setItem(KEY, made);
  } catch {
    // It holds for this page alone.
  }
};

/**
 * Makes an earlier choice hold in this page. What the page itself says counts first, but for a
 * consent that the visitor has withdrawn since.
 */
export const recall = (): void => {
  try {
    const made = sessionStorage.getItem(KEY);
    if (made && (made === 'denied' || choice() === undefined)) {
      page().webrtcMaskingConsent = made;
    }
  } catch {
    // The visitor is asked again.
  }
};
