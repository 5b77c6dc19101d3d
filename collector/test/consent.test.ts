import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const loaded = vi.fn();
/** Hears what was kept from the page. */
const swallowed = vi.fn();

const changes: (() => void)[] = [];
let disconnected = 0;
let consent: string | null = null;

/** Sets the attribute as a page does, and tells whoever watches. */
const say = async (value: string): Promise<void> => {
  consent = value;
  changes.forEach((change) => change());
  await settle();
};

/** Long enough for the test's own loader to load a module. */
const settle = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 300));
};

const isLoadedOnce = async (): Promise<void> => {
  await vi.waitFor(() => expect(loaded).toHaveBeenCalled(), { timeout: 5000 });
  await settle();
  expect(loaded).toHaveBeenCalledTimes(1);
};

const evaluate = async (): Promise<void> => {
  vi.resetModules();
  vi.doMock('../src/probe.js', () => {
    loaded();
    return {};
  });
  await import('../src/consent');
  await settle();
};

beforeEach(() => {
  loaded.mockClear();
  swallowed.mockClear();
  globalThis.onSwallowed = swallowed;
  changes.length = 0;
  disconnected = 0;
  consent = null;
  const root = {
    getAttribute: (name: string) => (name === 'data-webrtc-masking-consent' ? consent : null),
  };
  vi.stubGlobal('document', { documentElement: root });
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(private readonly change: () => void) {}
      observe(target: unknown, options: MutationObserverInit): void {
        expect(target).toBe(root);
        expect(options.attributeFilter).toEqual(['data-webrtc-masking-consent']);
        changes.push(this.change);
      }
      disconnect(): void {
        disconnected++;
        changes.length = 0;
      }
    },
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
  globalThis.onSwallowed = undefined;
  expect(swallowed).not.toHaveBeenCalled();
});

test('nothing is loaded before the visitor agrees', async () => {
  await evaluate();
  expect(loaded).not.toHaveBeenCalled();
});

test('consent that was there before counts', async () => {
  consent = 'given';
  await evaluate();
  await isLoadedOnce();
  expect(disconnected).toBe(1);
});

test('consent that comes later counts, once', async () => {
  await evaluate();
  await say('given');
  await say('given');
  await isLoadedOnce();
});

test.each(['', 'false', 'denied', 'GIVEN', 'given '])('"%s" is no consent', async (value) => {
  consent = value;
  await evaluate();
  await say(value);
  expect(loaded).not.toHaveBeenCalled();
});

test('a refusal that turns into consent counts', async () => {
  consent = 'denied';
  await evaluate();
  await say('given');
  await isLoadedOnce();
});

test('a page without what it needs notices nothing', async () => {
  const escaped = vi.fn();
  process.on('unhandledRejection', escaped);
  vi.stubGlobal('MutationObserver', undefined);
  await evaluate();
  process.off('unhandledRejection', escaped);
  expect(escaped).not.toHaveBeenCalled();
  expect(loaded).not.toHaveBeenCalled();
  expect(swallowed.mock.calls).toEqual([[expect.any(TypeError)]]);
  swallowed.mockClear();
});
