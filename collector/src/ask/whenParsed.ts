/** Calls back once the page has a body and all that is in it. */
export const whenParsed = (start: () => unknown): void => {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', start);
  } else {
    start();
  }
};
