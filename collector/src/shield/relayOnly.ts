import { CONNECTIONS } from './block';
import { hook, hookOn } from './hook';
import type { View } from './hook';
import { apply, construct, create, defineProperty, disguised, each } from './natives';
import type { Native } from './natives';

const POLICY = {
  __proto__: null,
  iceTransportPolicy: { __proto__: null, value: 'relay' },
} as unknown as PropertyDescriptorMap;

/** The page's configuration, with our policy before the page's. */
const relayed = (given: unknown[]): unknown[] => {
  const config = given.length ? given[0] : null;
  // The browser refuses anything that is no object.
  return [isObject(config) ? create(config ?? null, POLICY) : config];
};

const isObject = (config: unknown): config is object | null | undefined =>
  config === undefined || typeof config === 'object' || typeof config === 'function';

const define = (owner: object, name: string, value: unknown): void => {
  defineProperty(owner, name, { __proto__: null, value } as PropertyDescriptor);
};

/** Limits every connection to relay candidates, whatever its configuration says. */
export const relayOnly = (view: View): void => {
  const native = view.RTCPeerConnection as typeof RTCPeerConnection | undefined;
  if (!native) {
    return;
  }
  const guarded = disguised(native, {
    construct: (target, given, newTarget) => construct(target, relayed(given), newTarget) as object,
  });
  define(native.prototype, 'constructor', guarded);
  hookOn(native.prototype, 'setConfiguration', (set, self, given) =>
    apply(set as Native, self, relayed(given) as never[]),
  );
  // The event for a failed relay names the interface that the browser used.
  hook(view, 'RTCPeerConnectionIceErrorEvent', ['address', 'port', 'hostCandidate'], () => null);
  each(CONNECTIONS, (name) => {
    if (name in view) {
      define(view, name, guarded);
    }
  });
};
