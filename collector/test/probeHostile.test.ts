import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeConnection } from './fakeConnection';
import { CHROMIUM } from './lines';
import { answer, answers, CONSOLE, evaluate, page, provokes, settle } from './visit';

const { host4, srflx4, proof4 } = CHROMIUM;

describe('no WebRTC that works', () => {
  beforeEach(() => provokes(Object, TypeError));
  const unsupported = { supported: false, error: 'WebRTC API not supported' };

  test.each([
    ['missing', undefined],
    [
      'throwing',
      () => {
        throw new TypeError();
      },
    ],
    ['empty', class {}],
    ['no constructor', {}],
  ])('RTCPeerConnection %s', async (_, replacement) => {
    vi.stubGlobal('RTCPeerConnection', replacement);
    await evaluate();
    expect(answer()).toEqual(unsupported);
  });

  test('no offer; the connection is closed', async () => {
    FakeConnection.offer = () => Promise.reject(new TypeError());
    await evaluate();
    expect(answer()).toEqual(unsupported);
    expect(FakeConnection.only.calls).toContain('close');
  });

  test('no offer ever: an error at the time limit', async () => {
    FakeConnection.offer = () => new Promise(() => undefined);
    await evaluate();
    await settle(2000);
    expect(answer()).toEqual({ supported: false, error: 'Discovery timed out' });
  });

  test('nor a challenge: nothing is sent', async () => {
    vi.stubGlobal('RTCPeerConnection', undefined);
    page.status = 204;
    page.challenge = () => null;
    await evaluate();
    expect(answers()).toHaveLength(0);
  });
});

describe('a hostile page gets nothing thrown at it', () => {
  beforeEach(() => provokes(Error, TypeError));
  const thrower = (): never => {
    throw new Error('hostile');
  };

  test.each([
    ['fetch', thrower],
    ['fetch', undefined],
    ['fetch', () => ({ then: thrower })],
    ['fetch', () => undefined],
    ['Blob', thrower],
    ['crypto', undefined],
    ['setTimeout', thrower],
    ['location', undefined],
    ['document', undefined],
    ['addEventListener', thrower],
  ])('%s replaced', async (name, replacement) => {
    vi.stubGlobal(name, replacement);
    await evaluate();
    if (FakeConnection.opened.length) {
      FakeConnection.only.find(host4, proof4);
      FakeConnection.only.endCandidates();
    }
    vi.stubGlobal(name, undefined);
  });

  test('Promise replaced: it is not used', () => {
    const built = readFileSync(new URL('../dist/probe.js', import.meta.url), 'utf8');
    expect(built).not.toContain('Promise');
  });

  test.each(['parse', 'stringify'] as const)('JSON.%s replaced', async (method) => {
    await evaluate();
    vi.spyOn(JSON, method).mockImplementation(thrower);
    FakeConnection.only.endCandidates();
    await settle(50);
    vi.restoreAllMocks();
    CONSOLE.forEach((name) => vi.spyOn(console, name));
  });

  test('closing throws: the answer is away already', async () => {
    await evaluate();
    FakeConnection.only.close = thrower;
    FakeConnection.only.endCandidates();
    await settle(50);
    expect(answers()).toHaveLength(1);
  });

  test('a candidate that throws when it is read', async () => {
    await evaluate();
    const candidate = Object.defineProperty({}, 'candidate', { get: thrower });
    FakeConnection.only.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate }));
    await settle();
    FakeConnection.only.endCandidates();
    await settle(50);
    expect(answer().rawCandidates).toEqual([]);
  });

  test.each([
    ['throw', thrower],
    ['reject', () => Promise.reject(new Error('hostile'))],
    ['are none', () => Promise.resolve(undefined)],
    ['never come', () => new Promise(() => undefined)],
  ])('statistics %s: the answer goes without them', async (_, getStats) => {
    await evaluate();
    FakeConnection.only.getStats = getStats as never;
    FakeConnection.only.find(host4, srflx4);
    FakeConnection.only.endCandidates();
    await settle(50);
    expect(answer().rawCandidates).toEqual([host4, srflx4]);
  });

  test('icecandidateerror is normal noise', async () => {
    await evaluate();
    FakeConnection.only.dispatchEvent(new Event('icecandidateerror'));
    await settle(100);
    expect(answers()).toHaveLength(0);
  });
});
