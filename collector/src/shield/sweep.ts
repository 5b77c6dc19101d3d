import { guard } from './guard';
import { each, getter } from './natives';

const lengthOf = getter(window, 'length') as (self: unknown) => number;
const roots: Window[] = [];

/** Has a window looked after whose frames nobody else's sweep would find. */
export const sweepFrom = (view: Window): void => {
  roots[roots.length] = view;
};

/** Guards every window that the page can reach through the lists of frames. */
export const sweep = (): void => each(roots, sweepBelow);

const sweepBelow = (view: Window): void => {
  let count = 0;
  try {
    count = lengthOf(view);
  } catch {
    // It is gone.
  }
  for (let i = 0; i < count; i++) {
    const child = view[i]!;
    guard(child);
    sweepBelow(child);
  }
};
