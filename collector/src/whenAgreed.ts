const ATTRIBUTE = 'data-webrtc-masking-consent';

/**
 * Calls back once the page says that the visitor agrees: `<html data-webrtc-masking-consent=given>`,
 * there from the beginning or set at any time. Any other value says that he does not, so that a
 * page may write down a refusal as well.
 */
export const whenAgreed = (start: () => unknown): void => {
  const root = document.documentElement;
  const observer = new MutationObserver(() => startIfAgreed());
  const startIfAgreed = (): void => {
    if (root.getAttribute(ATTRIBUTE) === 'given') {
      observer.disconnect();
      start();
    }
  };
  observer.observe(root, { attributeFilter: [ATTRIBUTE] });
  startIfAgreed();
};
