import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** The page's window and document, and the frame that the shield makes in it. */
let page: EventTarget;
let consent: string | null;
let changes: (() => void)[];
let started: unknown[];
let frame: { window: Record<string, unknown> | null };
let inShadow: unknown[];

const tag = (attributes: string[] = []): HTMLScriptElement => {
  const attributesOf = new Map(attributes.map((name) => [name, '']));
  return {
    src: '/shop/webrtc-masking/shield.js',
    nonce: 'abc',
    hasAttribute: (name: string) => attributesOf.has(name),
    setAttribute: (name: string, value: string) => attributesOf.set(name, value),
    getAttribute: (name: string) => attributesOf.get(name),
    after: (node: unknown) => expect(node).toHaveProperty('hidden', true),
  } as never;
};

beforeEach(() => {
  vi.resetModules();
  vi.doMock('../src/shield/frames', () => ({ windowIn: () => frame.window }));
  consent = null;
  changes = [];
  started = [];
  inShadow = [];
  frame = {
    window: { top: 'top', document: { head: { append: (n: unknown) => started.push(n) } } },
  };
  page = new EventTarget();
  const root = { getAttribute: () => consent };
  const elements: Record<string, () => unknown> = {
    div: () => ({
      attachShadow: ({ mode }: { mode: string }) => {
        expect(mode).toBe('closed');
        return { append: (node: unknown) => inShadow.push(node) };
      },
    }),
    iframe: () => frame,
    script: () => tag(),
  };
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', {
    documentElement: root,
    createElement: (name: string) => elements[name]!(),
  });
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(private readonly change: () => void) {}
      observe(): void {
        changes.push(this.change);
      }
      disconnect(): void {
        changes = [];
      }
    },
  );
});

afterEach(() => {
  vi.doUnmock('../src/shield/frames');
  vi.unstubAllGlobals();
});

const prepare = async (script: HTMLScriptElement): Promise<void> => {
  const { prepareCollector } = await import('../src/shield/collector');
  prepareCollector(script);
};

test('the collector starts in its frame once the page has loaded', async () => {
  await prepare(tag());
  expect(inShadow).toEqual([frame]);
  expect(started).toEqual([]);
  page.dispatchEvent(new Event('load'));
  expect(started).toHaveLength(1);
  expect(frame.window!.self).toBe('top');
  expect(started[0]).toMatchObject({ src: '/shop/webrtc-masking/shield.js' });
  expect((started[0] as HTMLScriptElement).getAttribute('nonce')).toBe('abc');
});

test('where the tag waits, it starts when the visitor agrees and once', async () => {
  await prepare(tag(['data-waits']));
  page.dispatchEvent(new Event('load'));
  expect(started).toEqual([]);
  consent = 'denied';
  changes.forEach((change) => change());
  expect(started).toEqual([]);
  consent = 'given';
  const [change] = changes;
  change!();
  expect(started).toHaveLength(1);
  expect(changes).toEqual([]);
});

test('where the tag asks, the question is loaded and the collector waits', async () => {
  const asked = vi.fn();
  vi.doMock('/shop/webrtc-masking/ask.js#shielded', () => {
    asked();
    return {};
  });
  await prepare(tag(['data-asks']));
  expect(asked).not.toHaveBeenCalled();
  page.dispatchEvent(new Event('load'));
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  expect(started).toEqual([]);
  consent = 'given';
  changes[0]!();
  expect(started).toHaveLength(1);
});

test('consent that was there before is enough', async () => {
  consent = 'given';
  await prepare(tag(['data-waits']));
  page.dispatchEvent(new Event('load'));
  expect(started).toHaveLength(1);
});

test('a frame that the page took away starts nothing', async () => {
  await prepare(tag());
  frame.window = null;
  page.dispatchEvent(new Event('load'));
  expect(started).toEqual([]);
});
