import { expect, test, vi } from 'vitest';
import { block } from '../src/shield/block';
import { followedBy, hook } from '../src/shield/hook';
import type { View } from '../src/shield/hook';
import { callable, descriptorOf, getter } from '../src/shield/natives';
import { relayOnly } from '../src/shield/relayOnly';
import { NAME_LENGTH, withoutShadowTrees } from '../src/shield/shadowTrees';
import { afterThisTask } from '../src/shield/afterThisTask';

/** As the browser's: says which configuration it took. */
class Connection {
  taken: RTCConfiguration | undefined;
  constructor(config?: RTCConfiguration) {
    this.setConfiguration(config);
  }
  setConfiguration(config?: RTCConfiguration): void {
    this.taken = { ...config, iceTransportPolicy: config?.iceTransportPolicy ?? 'all' };
  }
}

class IceError {
  readonly errorCode = 701;
  get address(): string {
    return '192.0.2.1';
  }
  get hostCandidate(): string {
    return '192.0.2.1:5000';
  }
}

/** A window with classes of its own, because the shield changes their prototypes. */
const fakeWindow = (): View => {
  class Own extends Connection {}
  Object.defineProperty(Own.prototype, 'setConfiguration', {
    value: Connection.prototype.setConfiguration,
    configurable: true,
  });
  class OwnError extends IceError {}
  for (const name of ['address', 'hostCandidate']) {
    const found = Object.getOwnPropertyDescriptor(IceError.prototype, name)!;
    Object.defineProperty(OwnError.prototype, name, { ...found, configurable: true });
  }
  return {
    RTCPeerConnection: Own,
    webkitRTCPeerConnection: Own,
    RTCPeerConnectionIceErrorEvent: OwnError,
  } as unknown as View;
};

test('blocking leaves no name at all', () => {
  const view = fakeWindow();
  block(view);
  expect('RTCPeerConnection' in view).toBe(false);
  expect('webkitRTCPeerConnection' in view).toBe(false);
});

type Given = RTCConfiguration | undefined | null;
const configurations: [string, () => Given][] = [
  ['no configuration', () => undefined],
  ['null', () => null],
  ['another policy', () => ({ iceTransportPolicy: 'all' as const })],
  ['a frozen one', () => Object.freeze({ iceTransportPolicy: 'all' as const })],
  ['one that inherits', () => Object.create({ iceTransportPolicy: 'all' }) as RTCConfiguration],
  [
    'one that answers differently each time',
    () => new Proxy({}, { get: () => 'all' }) as RTCConfiguration,
  ],
];

test.each(configurations)('a connection made with %s is relayed', (_name, given) => {
  const view = fakeWindow();
  relayOnly(view);
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) {
    const made = new (view[name] as typeof Connection)(given() as RTCConfiguration);
    expect(made.taken!.iceTransportPolicy).toBe('relay');
    made.setConfiguration(given() as RTCConfiguration);
    expect(made.taken!.iceTransportPolicy).toBe('relay');
  }
});

test('a relayed connection keeps the rest of its configuration', () => {
  const view = fakeWindow();
  relayOnly(view);
  const given = { iceServers: [{ urls: 'turn:turn.example' }] };
  const seen: unknown[] = [];
  const type = view.RTCPeerConnection as typeof Connection;
  class Page extends type {
    override setConfiguration(config?: RTCConfiguration): void {
      seen.push(config?.iceServers);
      super.setConfiguration(config);
    }
  }
  expect(new Page(given)).toBeInstanceOf(type);
  expect(seen).toEqual([given.iceServers]);
});

test('the native constructor is not found from a connection', () => {
  const view = fakeWindow();
  const native = view.RTCPeerConnection;
  relayOnly(view);
  const type = view.RTCPeerConnection as typeof Connection;
  expect(type).not.toBe(native);
  expect(type.prototype.constructor).toBe(type);
  expect(new type().constructor).toBe(type);
  expect(type.name).toBe('Own');
});

test('an error of a relay names no interface and keeps its code', () => {
  const view = fakeWindow();
  relayOnly(view);
  const error = new (view.RTCPeerConnectionIceErrorEvent as unknown as typeof IceError)();
  expect(error.address).toBeNull();
  expect(error.hostCandidate).toBeNull();
  expect(error.errorCode).toBe(701);
});

test('a window without WebRTC is left alone', () => {
  const view = {} as View;
  relayOnly(view);
  block(view);
  expect(Object.keys(view)).toEqual([]);
});

test('hooks stand around methods, getters and setters, and look like them', () => {
  const calls: string[] = [];
  class Thing {
    private text = '';
    method(a: string): string {
      return `method ${a}`;
    }
    get only(): string {
      return 'only';
    }
    get both(): string {
      return this.text;
    }
    set both(text: string) {
      this.text = text;
    }
  }
  const native = Thing.prototype.method;
  const note = followedBy((result) => calls.push(`after ${String(result)}`));
  hook({ Thing } as never, 'Thing', ['method', 'only', 'both', 'missing'], note);
  hook({} as View, 'Missing', ['method'], note);
  const thing = new Thing();
  expect(thing.method('a')).toBe('method a');
  expect(thing.only).toBe('only');
  thing.both = 'b';
  expect(thing.both).toBe('b');
  expect(calls).toEqual(['after method a', 'after only', 'after undefined']);
  expect([thing.method.name, thing.method.length]).toEqual(['method', 1]);
  expect(Function.prototype.toString.call(thing.method)).toContain('native code');
  expect(Thing.prototype.method).not.toBe(native);
});

test('what follows also follows a failure', () => {
  const after = vi.fn();
  const failing = (): never => {
    throw new Error('refused');
  };
  expect(() => followedBy(after)(failing, null, [])).toThrow('refused');
  expect(after).toHaveBeenCalledTimes(1);
});

test('taken functions do not ask the page', () => {
  const upper = callable(String.prototype.toUpperCase);
  const size = getter(Map.prototype, 'size');
  const { call, apply } = Function.prototype;
  Function.prototype.call = Function.prototype.apply = () => 'page';
  const got: unknown[] = [];
  try {
    got[0] = upper('a');
    got[1] = size(new Map([[1, 1]]));
  } finally {
    Function.prototype.call = call;
    Function.prototype.apply = apply;
  }
  expect(got).toEqual(['A', 1]);
});

test('descriptors inherit nothing', () => {
  const polluted = Object.prototype as Record<string, unknown>;
  const got: unknown[] = [];
  polluted.set = () => 'page';
  try {
    got[0] = descriptorOf(Map.prototype, 'size')!.set;
    got[1] = descriptorOf(Object, 'keys')!.set;
    got[2] = descriptorOf(Map.prototype, 'missing');
  } finally {
    delete polluted.set;
  }
  expect(got).toEqual([undefined, undefined, undefined]);
});

const hasShadowTree = (html: string): boolean => /shadowrootmode/i.test(html);

test.each([
  '<template shadowrootmode=open>',
  '<template ShadowRootMode=closed>',
  '<template shadowrootmode=open><template shadowrootmode=open>',
  'shadowrootmodeshadowrootmode',
])('%s makes no shadow tree', (html) => {
  const given = withoutShadowTrees(html);
  expect(hasShadowTree(given)).toBe(false);
  expect(given.replace(/-/g, '')).toBe(html);
});

test.each(['', '<p>shadowroot</p>', '<iframe srcdoc="x">', 'shadowrootmod'])(
  '%s stays as it is',
  (html) => {
    expect(withoutShadowTrees(html)).toBe(html);
  },
);

test('pieces of any size make no shadow tree', () => {
  const html = '<p><template shadowRootMode=closed><b>shadowrootmode</b></template>';
  for (let size = 1; size < html.length; size++) {
    let all = '';
    let end = '';
    for (let at = 0; at < html.length; at += size) {
      const given = withoutShadowTrees(html.slice(at, at + size), end);
      end = (end + given).slice(-NAME_LENGTH);
      all += given;
    }
    expect(hasShadowTree(all)).toBe(false);
    expect(all.replace(/-/g, '')).toBe(html);
  }
});

test('where there is no scheduler, an action still runs after this task', () => {
  vi.stubGlobal('window', globalThis);
  const action = vi.fn();
  afterThisTask(action);
  expect(action).not.toHaveBeenCalled();
  return vi.waitFor(() => expect(action).toHaveBeenCalledTimes(1)).finally(vi.unstubAllGlobals);
});
