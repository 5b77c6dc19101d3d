import { apply, defineProperty, descriptorOf, disguised, each } from './natives';
import type { Descriptor, Native } from './natives';

/** A window of our origin, with its interfaces by name. */
export type View = Window & Record<string, unknown>;

/** A replacement for a native function. It gets that function, `this` and the arguments. */
export type Around = (native: Native, self: unknown, given: unknown[]) => unknown;

/**
 * Wraps functions of an interface of a window. Each name is a method, a setter, or a getter without
 * a setter. Skips what the browser does not have.
 */
export const hook = (view: View, owner: string, names: string[], around: Around): void => {
  const type = view[owner] as { prototype: object } | undefined;
  if (type) {
    each(names, (name) => hookOn(type.prototype, name, around));
  }
};

export const hookOn = (target: object, name: string, around: Around): void => {
  const found = descriptorOf(target, name);
  const kind: keyof Descriptor | '' = found
    ? found.value
      ? 'value'
      : found.set
        ? 'set'
        : 'get'
    : '';
  if (found && kind) {
    found[kind] = disguised(found[kind] as Native, { apply: around as never }) as never;
    defineProperty(target, name, found as PropertyDescriptor);
  }
};

/** Calls the native function and then another one, even if the first throws. */
export const followedBy =
  (then: (result: unknown, self: unknown) => unknown): Around =>
  (native, self, given) => {
    let result: unknown;
    try {
      return (result = apply(native, self, given as never[]));
    } finally {
      then(result, self);
    }
  };
