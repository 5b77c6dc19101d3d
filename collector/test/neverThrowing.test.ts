import { afterEach, beforeEach, expect, test } from 'vitest';
import { neverThrowing } from '../src/neverThrowing';

let swallowed: unknown[];

beforeEach(() => {
  swallowed = [];
  globalThis.onSwallowed = (thrown) => swallowed.push(thrown);
});

afterEach(() => {
  globalThis.onSwallowed = undefined;
});

test('what a step throws stays here, and a test sees it', async () => {
  await neverThrowing(() => (globalThis as unknown as Record<string, () => void>).misspelt!())();
  expect(swallowed).toEqual([expect.any(TypeError)]);
});

test('what a step rejects with stays here, and a test sees it', async () => {
  const slip = new ReferenceError('misspelt is not defined');
  await neverThrowing(() => Promise.reject(slip))();
  expect(swallowed).toEqual([slip]);
});

test('without a test nobody is told', async () => {
  globalThis.onSwallowed = undefined;
  await expect(neverThrowing(() => Promise.reject(new Error()))()).resolves.toBeUndefined();
});
