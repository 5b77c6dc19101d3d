/**
 * Calls back, possibly more than once, when nothing of the page waits for us: it was activated (if
 * it was prerendered), its document is parsed and shown, and the browser is idle. A page that is not
 * shown has no frames, so its `load` event counts as well.
 */
export const whenIdle = (start: () => unknown): void => {
  const idle = (): unknown =>
    // The limit is for hidden pages and for those that are never idle. Safari has no such callback.
    ((window.requestIdleCallback as unknown) ? requestIdleCallback : setTimeout)(start, {
      timeout: Millis.Most,
    } as never);
  const shown = (): unknown => requestAnimationFrame(idle);
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener('prerenderingchange', () => whenIdle(start));
  } else if (document.readyState === 'complete') {
    idle();
  } else {
    addEventListener('load', idle);
    // `interactive` does not say whether deferred scripts are still to come.
    if (performance.timing.domContentLoadedEventStart) {
      shown();
    } else {
      addEventListener('DOMContentLoaded', shown);
    }
  }
};

/** An enum, because the bundler replaces its names with numbers. */
enum Millis {
  Most = 1000,
}
