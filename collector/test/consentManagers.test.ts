import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** The lines for a consent manager, as docs/privacy.md shows them. */
const snippet = (word: string): string => {
  const paper = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8');
  const found = [...paper.matchAll(/^```js\n([\s\S]*?)^```$/gm)]
    .map(([, text]) => text!)
    .filter((text) => text.includes(word));
  expect(found).toHaveLength(1);
  return found[0]!;
};

let page: { webrtcMaskingConsent?: string };
let view: EventTarget & Record<string, unknown>;

/** Runs the lines in a page with what the manager defines there. */
const run = (word: string, defined: Record<string, unknown> = {}): void => {
  const names = ['window', 'document', ...Object.keys(defined)];
  new Function(...names, snippet(word))(
    view,
    { documentElement: { dataset: page } },
    ...Object.values(defined),
  );
};

const tell = (name: string, detail?: unknown): unknown =>
  view.dispatchEvent(Object.assign(new Event(name), { detail }));

beforeEach(() => {
  page = {};
  view = new EventTarget() as never;
});

afterEach(() => {
  vi.restoreAllMocks();
});

test('IAB TCF: consent to the purpose is given, withdrawn and not taken from an open dialog', () => {
  type Listener = (data: object, ok: boolean) => void;
  let listener: Listener = () => expect.unreachable();
  run('__tcfapi', {
    __tcfapi: (command: string, version: number, heard: Listener) => {
      expect([command, version]).toEqual(['addEventListener', 2]);
      listener = heard;
    },
  });
  const say = (eventStatus: string, one?: boolean, ok = true): void =>
    listener({ eventStatus, purpose: { consents: one === undefined ? {} : { 1: one } } }, ok);

  say('cmpuishown', true);
  expect(page.webrtcMaskingConsent).toBeUndefined();
  say('useractioncomplete', true, false);
  expect(page.webrtcMaskingConsent).toBeUndefined();
  say('useractioncomplete');
  expect(page.webrtcMaskingConsent).toBe('denied');
  say('tcloaded', true);
  expect(page.webrtcMaskingConsent).toBe('given');
  say('cmpuishown', false);
  expect(page.webrtcMaskingConsent).toBe('given');
  say('useractioncomplete', false);
  expect(page.webrtcMaskingConsent).toBe('denied');
});

test('Cookiebot: before it is there, after an answer, and after another', () => {
  run('Cookiebot');
  expect(page.webrtcMaskingConsent).toBeUndefined();
  view.Cookiebot = { hasResponse: false, consent: { preferences: false } };
  tell('CookiebotOnAccept');
  expect(page.webrtcMaskingConsent).toBeUndefined();
  view.Cookiebot = { hasResponse: true, consent: { preferences: true } };
  tell('CookiebotOnAccept');
  expect(page.webrtcMaskingConsent).toBe('given');
  view.Cookiebot = { hasResponse: true, consent: { preferences: false } };
  tell('CookiebotOnDecline');
  expect(page.webrtcMaskingConsent).toBe('denied');
});

test('Cookiebot: an answer of an earlier page, where it was faster than we', () => {
  view.Cookiebot = { hasResponse: true, consent: { preferences: true } };
  run('Cookiebot');
  expect(page.webrtcMaskingConsent).toBe('given');
});

test('OneTrust: the groups that are active, at each load and change', () => {
  run('OneTrust');
  tell('OneTrustGroupsUpdated', ['C0001']);
  expect(page.webrtcMaskingConsent).toBe('denied');
  tell('OneTrustGroupsUpdated', ['C0001', 'C0003']);
  expect(page.webrtcMaskingConsent).toBe('given');
  tell('OneTrustGroupsUpdated', ['C0001', 'C0004']);
  expect(page.webrtcMaskingConsent).toBe('denied');
});

test('Usercentrics: the service of that name, in a list or by its id', () => {
  const service = (given: boolean): object => ({
    name: 'Protection of accounts',
    consent: { given },
  });
  const other = { name: 'Maps', consent: { given: true } };
  run('ucEvent');
  tell('ucEvent', { services: [other] });
  expect(page.webrtcMaskingConsent).toBe('denied');
  tell('ucEvent', { services: { a1: other, b2: service(true) } });
  expect(page.webrtcMaskingConsent).toBe('given');
  tell('ucEvent', { services: [other, service(false)] });
  expect(page.webrtcMaskingConsent).toBe('denied');
  tell('ucEvent', {});
  expect(page.webrtcMaskingConsent).toBe('denied');
});
