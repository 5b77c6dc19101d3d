import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { choice, choose, recall } from '../src/ask/choice';
import { fetchWords } from '../src/ask/words';

let page: { webrtcMaskingConsent?: string };
let stored: Map<string, string>;

beforeEach(() => {
  page = {};
  stored = new Map();
  vi.stubGlobal('document', { documentElement: { dataset: page, lang: 'de-AT' } });
  vi.stubGlobal('navigator', { languages: ['en-GB', 'en'] });
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each(['given', 'denied'] as const)('"%s" is remembered for the next page', (made) => {
  choose(made);
  expect(choice()).toBe(made);
  delete page.webrtcMaskingConsent;
  recall();
  expect(choice()).toBe(made);
});

test.each([
  ['given', 'denied', 'denied'],
  ['denied', 'given', 'denied'], // withdrawn since the server wrote it
  ['given', 'given', 'given'],
])('remembered %s, and the page says %s: %s', (made, said, holds) => {
  stored.set('webrtc-masking-consent', made);
  page.webrtcMaskingConsent = said;
  recall();
  expect(choice()).toBe(holds);
});

test('nothing is remembered of who has not answered', () => {
  recall();
  expect(choice()).toBeUndefined();
});

test('who has refused is asked anew after the button of docs/privacy.md', () => {
  choose('denied');
  delete page.webrtcMaskingConsent;
  const reload = vi.fn();
  const paper = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8');
  const button = /^sessionStorage\.removeItem[^`]+/m.exec(paper)![0];
  new Function('location', button)({ reload });
  recall();
  expect(choice()).toBeUndefined();
  expect(reload).toHaveBeenCalledOnce();
});

test('where nothing may be kept, the choice holds for the page', () => {
  vi.stubGlobal('sessionStorage', undefined);
  recall();
  choose('given');
  expect(choice()).toBe('given');
});

const answered = (status: number, languages?: string): void => {
  vi.stubGlobal('fetch', (url: string, { headers }: { headers: Record<string, string> }) => {
    expect(url).toMatch(/\/ask\.json$/);
    if (languages !== undefined) {
      expect(headers).toEqual({ 'Accept-Language': languages });
    }
    return Promise.resolve({ status, json: () => Promise.resolve({ label: 'L' }) });
  });
};

test('the language of the page comes first', async () => {
  answered(200, 'de-AT,en-GB,en');
  expect(await fetchWords()).toEqual({ label: 'L' });
});

test('what is no language is not sent', async () => {
  document.documentElement.lang = '{{ lang }}\r\n';
  answered(200, 'en-GB,en');
  await fetchWords();
});

test.each([204, 404, 500])('status %s: nobody is asked', async (status) => {
  answered(status);
  expect(await fetchWords()).toBeUndefined();
});
