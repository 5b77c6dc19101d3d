import { afterEach, describe, expect, test, vi } from 'vitest';
import { encodeAnswer } from '../src/encodeAnswer';
import type { WebRTCIPEvent } from '../src/eventOf';
import { Outcome } from '../src/outcome';
import type { WebRTCFingerprint } from '../src/payloadOf';
import { CHROMIUM } from './lines';

const decode = (outcome: Outcome, lines: string[]): WebRTCIPEvent =>
  JSON.parse(encodeAnswer(outcome, lines)) as WebRTCIPEvent;

const raw = (lines: string[]): string[] =>
  (decode(Outcome.Finished, lines).payload as WebRTCFingerprint).rawCandidates;

const line = (number: number, extra = ''): string =>
  `candidate:${number} 1 udp 2113937151 10.0.0.${number} 5000 typ host ${extra}`;

const numbered = (count: number, extra = ''): string[] =>
  Array.from({ length: count }, (_, index) => line(index, extra));

describe('the event', () => {
  test('is the one of the contract, to the field', () => {
    const { host4, srflx4, proof4 } = CHROMIUM;
    const event = decode(Outcome.Finished, [host4, srflx4, proof4]);
    expect(event).toEqual({
      eventId: expect.stringMatching(
        /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
      ) as string,
      eventType: 'context.webrtc.ips',
      moduleName: 'WebRTCIPModule',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
      payload: {
        supported: true,
        candidates: {
          publicIPs: { ipv4: ['192.0.2.2'], ipv6: [] },
          localIPs: ['0ff90264-bbad-4ed9-adc0-ad3dc349d76b.local'],
        },
        rawCandidates: [host4, srflx4, proof4],
      },
    });
  });

  test('says timedOut only where the run was cut off', () => {
    expect(decode(Outcome.Partial, [CHROMIUM.host4]).payload).toHaveProperty('timedOut', true);
    expect(decode(Outcome.Finished, [CHROMIUM.host4]).payload).not.toHaveProperty('timedOut');
  });

  test('without any candidate is empty when gathering was complete', () => {
    expect(decode(Outcome.Finished, [])).toMatchObject({
      eventType: 'context.webrtc.ips',
      payload: {
        supported: true,
        candidates: { publicIPs: { ipv4: [], ipv6: [] }, localIPs: [] },
        rawCandidates: [],
      },
    });
  });

  test.each([
    [Outcome.Partial, 'Discovery timed out'],
    [Outcome.Unsupported, 'WebRTC API not supported'],
  ])('is an error when nothing came back (%s: %s)', (outcome, error) => {
    const event = decode(outcome, []);
    expect(event.eventType).toBe('context.webrtc.error');
    expect(event.payload).toEqual({ supported: false, error });
  });

  test('has another id each time', () => {
    const ids = Array.from({ length: 50 }, () => decode(Outcome.Finished, []).eventId);
    expect(new Set(ids).size).toBe(50);
  });
});

describe('limits', () => {
  test('64 candidates go through', () => {
    expect(raw(numbered(64))).toEqual(numbered(64));
  });

  test('of more than 64 the first ones stay behind', () => {
    expect(raw(numbered(70))).toEqual(numbered(70).slice(6));
  });

  test('proofs stay to the last', () => {
    expect(raw([CHROMIUM.proof4, ...numbered(70)])).toEqual([
      CHROMIUM.proof4,
      ...numbered(70).slice(7),
    ]);
  });

  test('a line of 512 characters goes through, a longer one does not', () => {
    const long = line(1).padEnd(512, 'x');
    expect(raw([long, `${long}x`, line(2)])).toEqual([long, line(2)]);
  });

  test.each(['x', '…', '"', '\u0001'])('the body stays below 16 KiB, with many a %j', (letter) => {
    const body = encodeAnswer(Outcome.Finished, numbered(64, letter.repeat(400)));
    expect(new TextEncoder().encode(body).length).toBeLessThan(16_384);
    expect(body).toContain('candidate:63 ');
  });

  test('only relay lines are cut as well', () => {
    const relays = numbered(70).map((one) => one.replace('typ host', 'typ relay'));
    expect(raw(relays)).toHaveLength(64);
  });
});

describe('old libraries on the page', () => {
  afterEach(() => vi.restoreAllMocks());

  test('Prototype.js before 1.7: arrays turn into strings', () => {
    const lists = Array.prototype as { toJSON?: () => string };
    lists.toJSON = () => 'a string';
    try {
      const { payload } = decode(Outcome.Finished, [CHROMIUM.srflx4, CHROMIUM.host4]);
      expect(payload).toMatchObject({
        candidates: {
          publicIPs: { ipv4: ['192.0.2.2'], ipv6: [] },
          localIPs: ['0ff90264-bbad-4ed9-adc0-ad3dc349d76b.local'],
        },
        rawCandidates: [CHROMIUM.srflx4, CHROMIUM.host4],
      });
    } finally {
      delete lists.toJSON;
    }
  });

  test('their Array.from takes no iterables', () => {
    vi.spyOn(Array, 'from').mockImplementation(() => {
      throw new TypeError();
    });
    expect(raw([CHROMIUM.host4])).toEqual([CHROMIUM.host4]);
  });

  test('plain http: there is no crypto.randomUUID', () => {
    vi.spyOn(crypto, 'randomUUID').mockImplementation(() => {
      throw new TypeError();
    });
    expect(decode(Outcome.Finished, []).eventId).toHaveLength(36);
  });
});
