/**
 * Wraps a step so that neither what it throws nor what its promise rejects with reaches the page.
 * An async function does not need the page's `Promise`, which may have been replaced.
 */
export const quietly =
  <Arguments extends unknown[]>(step: (...given: Arguments) => unknown) =>
  async (...given: Arguments): Promise<void> => {
    try {
      await step(...given);
    } catch {
      // The page must not notice us.
    }
  };
