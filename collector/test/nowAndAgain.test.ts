import { beforeEach, describe, expect, test } from 'vitest';
import { FakeConnection } from './fakeConnection';
import { evaluate, page, provokes, renew, settle } from './visit';

const challenges = (): number => page.sent.filter(({ url }) => url.endsWith('/challenge')).length;

/** As the browser tells of something. */
const hint = async (name: string): Promise<void> => {
  page.window.dispatchEvent(new Event(name));
  await settle();
};

beforeEach(async () => {
  provokes(SyntaxError);
  page.status = 204;
  page.challenge = () => {
    throw new SyntaxError();
  };
  Object.assign(page.window, { navigation: new EventTarget() });
  await evaluate();
  expect(challenges()).toBe(1);
});

describe('the server is asked again', () => {
  test.each(['visibilitychange', 'pageshow', 'online', 'turbo:visit', 'htmx:beforeRequest'])(
    'at %s, after ten seconds and not before',
    async (name) => {
      await settle(10_000);
      await hint(name);
      expect(challenges()).toBe(1);
      await settle(1);
      await hint(name);
      expect(challenges()).toBe(2);
      await settle(9_000);
      await hint(name);
      expect(challenges()).toBe(2);
    },
  );

  test('when the history has changed', async () => {
    await settle(10_001);
    (page.window as unknown as { navigation: EventTarget }).navigation.dispatchEvent(
      new Event('currententrychange'),
    );
    await settle();
    expect(challenges()).toBe(2);
  });

  test('not without a hint, however long the page is shown', async () => {
    await settle(3_600_000);
    expect(challenges()).toBe(1);
  });

  test('not while the page is out of view', async () => {
    await settle(10_001);
    page.document.hidden = true;
    await hint('visibilitychange');
    await hint('online');
    expect(challenges()).toBe(1);
    page.document.hidden = false;
    await hint('visibilitychange');
    expect(challenges()).toBe(2);
  });
});

describe('consent', () => {
  beforeEach(async () => {
    // As consent.js loads the collector, in another page.
    renew();
    page.consent.webrtcMaskingConsent = 'given';
    await evaluate();
    await settle(10_001);
    page.sent.length = 0;
  });

  test('that goes on is enough', async () => {
    await hint('online');
    expect(challenges()).toBe(1);
  });

  test.each([undefined, 'refused'])('is over when the page says %s', async (said) => {
    page.consent.webrtcMaskingConsent = said;
    await hint('online');
    expect(challenges()).toBe(0);
  });
});

test('a challenge that comes at a later hint is answered', async () => {
  expect(FakeConnection.opened).toHaveLength(0);
  page.status = 200;
  page.challenge = () => ({ challenge: 'c-2', iceServers: [], timeoutMillis: 250 });
  await settle(10_001);
  await hint('online');
  FakeConnection.only.endCandidates();
  await settle(50);
  expect(page.sent.at(-1)!.options.headers['X-Masking-Challenge']).toBe('c-2');
});
