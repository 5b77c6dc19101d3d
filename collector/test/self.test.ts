import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const swallowed = vi.fn();
const asked: string[] = [];

/** What the page shows, and what the server words when it is asked again. */
let shown: Record<string, { innerHTML: string }>;
let answers: string[];

const PENDING = '<div data-pending=""></div>';

/** Reads `verdict|details`, where a browser reads HTML. */
class FakeParser {
  parseFromString(text: string, type: string): { querySelector: (part: string) => unknown } {
    expect(type).toBe('text/html');
    const [verdict, details] = text.split('|');
    return {
      querySelector: (part) => ({ innerHTML: part === '#verdict' ? verdict : details }),
    };
  }
}

const open = async (details: string): Promise<void> => {
  shown = { '#verdict': { innerHTML: 'PENDING' }, '#details': { innerHTML: details } };
  vi.resetModules();
  await import('../src/self');
};

beforeEach(() => {
  vi.useFakeTimers();
  swallowed.mockClear();
  globalThis.onSwallowed = swallowed;
  asked.length = 0;
  answers = [];
  vi.stubGlobal('location', { href: 'https://shop.example/shop/webrtc-masking/self' });
  vi.stubGlobal('DOMParser', FakeParser);
  vi.stubGlobal('document', {
    querySelector: (part: string) =>
      part === '[data-pending]'
        ? shown['#details']!.innerHTML.includes('data-pending') || null
        : shown[part],
  });
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    const answer = answers.shift();
    if (answer === undefined) {
      throw new TypeError('offline');
    }
    return { text: async () => answer };
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  globalThis.onSwallowed = undefined;
  expect(swallowed).not.toHaveBeenCalled();
});

test('a verdict that is there is not asked for', async () => {
  await open('<p>reasons</p>');
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked).toEqual([]);
});

test('asks until the verdict is there, and shows it', async () => {
  answers = ['PENDING|' + PENDING, 'PENDING|' + PENDING, 'CONSISTENT|<p>reasons</p>'];
  await open(PENDING);
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked).toEqual(Array(3).fill('https://shop.example/shop/webrtc-masking/self'));
  expect(shown['#verdict']!.innerHTML).toBe('CONSISTENT');
  expect(shown['#details']!.innerHTML).toBe('<p>reasons</p>');
});

test('a server that never knows is left alone after a while', async () => {
  answers = Array<string>(200).fill('PENDING|' + PENDING);
  await open(PENDING);
  await vi.advanceTimersByTimeAsync(200_000);
  expect(asked).toHaveLength(90);
});

test('a server that is gone ends it, and the page notices nothing', async () => {
  await open(PENDING);
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked).toHaveLength(1);
  expect(shown['#verdict']!.innerHTML).toBe('PENDING');
  expect(swallowed.mock.calls).toEqual([[expect.any(TypeError)]]);
  swallowed.mockClear();
});
