/**
 * Calls back when the page is hidden or left, possibly more than once. A phone may never come
 * back to a hidden page, and not every browser fires both events when a page is left.
 */
export const whenHidden = (act: () => unknown): void => {
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      act();
    }
  });
  addEventListener('pagehide', act);
};
