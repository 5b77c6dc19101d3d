declare global {
  /** Set by tests only. The build replaces it with `undefined`, and so removes its calls. */
  var onSwallowed: ((thrown: unknown) => void) | undefined;
}

/**
 * Wraps a step so that neither what it throws nor what its promise rejects with reaches the page.
 * An async function does not use the page's `Promise`, which a script may have replaced.
 */
export const neverThrowing =
  <Arguments extends unknown[]>(step: (...given: Arguments) => unknown) =>
  async (...given: Arguments): Promise<void> => {
    try {
      await step(...given);
    } catch (thrown) {
      // The page must not notice us, but a test must.
      globalThis.onSwallowed?.(thrown);
    }
  };
