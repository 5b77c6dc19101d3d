import { getter } from './natives';

const lengthOf = getter(window, 'length') as (self: unknown) => number;

/** Runs an action on every window below one, through the lists of frames. */
export const eachWindowBelow = (view: Window, action: (child: Window) => unknown): void => {
  let count = 0;
  try {
    count = lengthOf(view);
  } catch {
    // The window is gone.
  }
  for (let i = 0; i < count; i++) {
    const child = view[i]!;
    action(child);
    eachWindowBelow(child, action);
  }
};
