/** Lets the first call through and ignores the others. */
export const runOnce = <Arguments extends unknown[]>(action: (...given: Arguments) => unknown) => {
  let called = false;
  return (...given: Arguments): unknown => {
    if (called) {
      return undefined;
    }
    called = true;
    return action(...given);
  };
};
