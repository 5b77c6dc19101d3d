declare global {
  /** Set by tests alone; the build takes `undefined` for it, and its calls out. */
  var onSwallowed: ((thrown: unknown) => void) | undefined;
}

/**
 * Wraps a step so that neither what it throws nor what its promise rejects with reaches the page.
 * An async function does not need the page's `Promise`, which may have been replaced.
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
