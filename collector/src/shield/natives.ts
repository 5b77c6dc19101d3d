/**
 * What the shield uses after the page's scripts have begun, taken before. They may replace whatever
 * they can reach, so nothing of it is looked up again, no iterator is used and no regular
 * expression; and no object that the browser reads inherits from `Object.prototype`.
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

/** The own property of an object, inheriting nothing. */
export const descriptorOf = (owner: object, name: PropertyKey): Descriptor | undefined => {
  const found = getOwnPropertyDescriptor(owner, name);
  if (found) {
    setPrototypeOf(found, null);
  }
  return found;
};

/** A function of the browser as one that is called with its `this` first. */
export const callable =
  (native: unknown): ((self: unknown, ...given: unknown[]) => never) =>
  (self, ...given) =>
    apply(native as Native, self, given) as never;

/** An accessor of the browser as a function of the object. */
export const getter = (owner: object, name: string) => callable(descriptorOf(owner, name)?.get);

/** A proxy of a function of the browser, which looks like it. */
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
