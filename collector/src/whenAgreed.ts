const ATTRIBUTE = 'data-webrtc-masking-consent';

/**
 * Calls back once the page says that the visitor agrees. It says so by
 * `<html data-webrtc-masking-consent=given>`, from the beginning or at any time. Any other value
 * says that they do not agree, so a page may also record a refusal.
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
