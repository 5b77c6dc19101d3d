import { apply, defineProperty, descriptorOf, disguised, each } from './natives';
import type { Descriptor, Native } from './natives';

/** A window of our origin, with the interfaces that are in it. */
export type View = Window & Record<string, unknown>;

/** What is done in place of a native function, which it is given with `this` and the arguments. */
export type Around = (native: Native, self: unknown, given: unknown[]) => unknown;

/**
 * Puts something around functions of an interface of a window, each a method, a setter, or a getter
 * that has no setter. What a browser does not have is left out.
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

/** Calls the native function and then something else, whatever the first did. */
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
