/** Calls back once the page has been activated (if it was prerendered) and loaded. */
export const whenLoaded = (start: () => unknown): void => {
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', () => whenLoaded(start));
  } else if (document.readyState === 'complete') {
    start();
  } else {
    // In a task of its own: the page's own load listeners come first.
    addEventListener('load', () => setTimeout(start));
  }
};
