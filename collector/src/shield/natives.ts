/**
 * The browser's functions that the shield uses after the page's scripts have begun. They are taken
 * before, because scripts may replace everything they can reach. So the shield looks up none of
 * them again, and uses no iterators and no regular expressions. No object that the browser reads
 * inherits from `Object.prototype`.
 */
export type Native = (this: unknown, ...given: never[]) => unknown;

export const { apply, construct, defineProperty, deleteProperty, setPrototypeOf } = Reflect;
const { getOwnPropertyDescriptor } = Reflect;
const { Proxy: NativeProxy } = globalThis;
export const { create } = Object;

export interface Descriptor {
  value?: unknown;
  get?: () => unknown;
  set?: (value: unknown) => void;
}

/** The descriptor of an object's own property. The descriptor inherits nothing. */
export const descriptorOf = (owner: object, name: PropertyKey): Descriptor | undefined => {
  const found = getOwnPropertyDescriptor(owner, name);
  if (found) {
    setPrototypeOf(found, null);
  }
  return found;
};

/** A function of the browser that gets its `this` as the first argument. */
export const callable =
  (native: unknown): ((self: unknown, ...given: unknown[]) => never) =>
  (self, ...given) =>
    apply(native as Native, self, given) as never;

/** A getter of the browser, as a function that gets the object. */
export const getter = (owner: object, name: string) => callable(descriptorOf(owner, name)?.get);

/** A proxy that looks like the browser's function. */
export const disguised = <T extends object>(native: T, handler: ProxyHandler<T>): T => {
  setPrototypeOf(handler, null);
  return new NativeProxy(native, handler);
};

export const each = <T>(list: readonly T[], action: (entry: T) => unknown): void => {
  for (let i = 0; i < list.length; i++) {
    action(list[i]!);
  }
};

const { indexOf, slice, toLowerCase } = String.prototype;
export const positionOf = callable(indexOf);
export const part = callable(slice);
export const lowerCase = callable(toLowerCase);
