import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeRoom } from '../src/ask/room';

interface Block {
  style: { height: string };
  attachShadow: () => { adoptedStyleSheets: unknown };
  remove: () => void;
}

const sheets = [{}] as CSSStyleSheet[];
const banner = (offsetHeight: number): HTMLElement => ({ offsetHeight }) as HTMLElement;

let behind: Block[];
let body: { scrollHeight: number; clientHeight: number };
let watched: unknown[];
let resized: () => void;

const block = (): Block => ({
  style: { height: '' },
  attachShadow: () => ({ adoptedStyleSheets: [] }),
  remove() {
    behind = behind.filter((one) => one !== this);
  },
});

class FakeObserver {
  constructor(callback: () => void) {
    resized = callback;
  }

  observe(element: unknown): void {
    watched.push(element);
  }

  disconnect(): void {
    watched = [];
  }
}

const open = (scrollingElement?: unknown): void => {
  vi.stubGlobal('document', {
    body,
    scrollingElement,
    createElement: block,
    documentElement: { append: (one: Block) => behind.push(one) },
  });
};

beforeEach(() => {
  behind = [];
  watched = [];
  body = { scrollHeight: 900, clientHeight: 900 };
  open();
  vi.stubGlobal('ResizeObserver', FakeObserver);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const height = (): string | undefined => behind[0]?.style.height;

test('there is room behind the body for what is shown, and none for nothing', () => {
  const room = makeRoom(sheets);
  room(banner(210));
  expect(height()).toBe('210px');
  room();
  expect(behind).toEqual([]);
  expect(watched).toEqual([]);
});

test('the room follows the height of the banner', () => {
  const shown = banner(210);
  makeRoom(sheets)(shown);
  expect(watched).toEqual([shown, body]);
  Object.assign(shown, { offsetHeight: 340 });
  resized();
  expect(height()).toBe('340px');
});

test('what goes on over the end of the body counts', () => {
  body.clientHeight = 560;
  makeRoom(sheets)(banner(210));
  expect(height()).toBe('550px');
});

test('in quirks mode the body says the height of the page, which has the room in it', () => {
  body.clientHeight = 560;
  open(body);
  makeRoom(sheets)(banner(210));
  expect(height()).toBe('210px');
});

test('a browser without observers makes room once', () => {
  vi.stubGlobal('ResizeObserver', undefined);
  makeRoom(sheets)(banner(210));
  expect(height()).toBe('210px');
});

test('a banner without a style covers nothing', () => {
  makeRoom([])(banner(210));
  expect(behind).toEqual([]);
});
