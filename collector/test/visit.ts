import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { WebRTCIPEvent } from '../src/eventOf';
import type { WebRTCFingerprint } from '../src/payloadOf';
import { FakePage } from './fakePage';

export const CONSOLE = ['log', 'info', 'warn', 'error', 'debug'] as const;
const escaped = vi.fn();

/** What the collector kept from the page, and the classes of which a test provokes that. */
let swallowed: unknown[] = [];
let provoked: unknown[] = [];

/** Says what this test has the collector keep from the page: anything else is a slip of ours. */
export const provokes = (...classes: unknown[]): void => {
  provoked = classes;
};

const isSlip = (thrown: unknown): boolean => !provoked.includes((thrown as object)?.constructor);

/**
 * One page for each test; at its end nothing was thrown into it and nothing written, and nothing was
 * kept from it but what the test provokes.
 */
export let page: FakePage;

/** As the browser does for each script URL: the module is evaluated, and the page is idle. */
export const evaluate = async (): Promise<void> => {
  await evaluateBusy();
  page.rest();
  await settle();
};

/** The same while the browser has other things to do. */
export const evaluateBusy = async (): Promise<void> => {
  vi.resetModules();
  await import('../src/probe');
  await settle();
};

export const settle = async (millis = 0): Promise<void> => {
  await vi.advanceTimersByTimeAsync(millis);
};

export const answers = (): WebRTCIPEvent[] =>
  page.sent
    .filter(({ url }) => url.endsWith('/answer'))
    .map(({ options }) => JSON.parse(options.body as string) as WebRTCIPEvent);

export const answer = (): WebRTCFingerprint => {
  expect(answers()).toHaveLength(1);
  return answers()[0]!.payload as WebRTCFingerprint;
};

/** Another page in the same test. */
export const renew = (): void => {
  page = new FakePage();
};

beforeEach(() => {
  vi.useFakeTimers();
  page = new FakePage();
  swallowed = [];
  provoked = [];
  globalThis.onSwallowed = (thrown) => swallowed.push(thrown);
  process.on('unhandledRejection', escaped);
  process.on('uncaughtException', escaped);
  CONSOLE.forEach((method) => vi.spyOn(console, method));
});

afterEach(async () => {
  await settle(20_000);
  vi.useRealTimers();
  await new Promise(setImmediate);
  process.off('unhandledRejection', escaped);
  process.off('uncaughtException', escaped);
  globalThis.onSwallowed = undefined;
  expect(swallowed.filter(isSlip), 'kept from the page').toEqual([]);
  expect(escaped).not.toHaveBeenCalled();
  CONSOLE.forEach((method) => expect(console[method]).not.toHaveBeenCalled());
  expect(answers().length).toBeLessThanOrEqual(1);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
