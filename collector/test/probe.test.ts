import { beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeConnection } from './fakeConnection';
import { CHROMIUM, FIREFOX } from './lines';
import { answer, answers, evaluate, evaluateBusy, page, provokes, settle } from './visit';

const { host4, host6, srflx4, proof4, proof6 } = CHROMIUM;

describe('start', () => {
  test('at once when the page is loaded already', async () => {
    await evaluate();
    expect(FakeConnection.only.calls).toEqual([
      'createDataChannel',
      'createOffer',
      'setLocalDescription',
    ]);
  });

  test('when the browser is idle after the page is parsed and shown, before images are there', async () => {
    page.load();
    await evaluateBusy();
    page.rest();
    page.draw();
    page.parsed();
    page.rest();
    await settle(60_000);
    expect(page.sent).toHaveLength(0);
    page.draw();
    await settle();
    expect(page.sent).toHaveLength(0);
    page.rest();
    await settle();
    expect(page.sent).toHaveLength(1);
    page.loaded();
    page.rest();
    await settle();
    expect(page.sent).toHaveLength(1);
  });

  test('not while deferred scripts are still to come', async () => {
    page.load();
    page.document.readyState = 'interactive';
    await evaluateBusy();
    page.draw();
    page.rest();
    await settle(60_000);
    expect(page.sent).toHaveLength(0);
  });

  test('where the script comes after the page is parsed, too', async () => {
    page.parsed();
    await evaluateBusy();
    page.draw();
    page.rest();
    await settle();
    expect(page.sent).toHaveLength(1);
  });

  test('after load in a page that is hidden, which is never shown', async () => {
    page.load();
    page.document.hidden = true;
    await evaluateBusy();
    page.parsed();
    page.loaded();
    await settle(999);
    expect(page.sent).toHaveLength(0);
    await settle(1);
    expect(page.sent).toHaveLength(1);
  });

  test('a second after the page is shown, where the browser is never idle', async () => {
    page.parsed();
    await evaluateBusy();
    page.draw();
    await settle(999);
    expect(page.sent).toHaveLength(0);
    await settle(1);
    expect(page.sent).toHaveLength(1);
  });

  test('in a task of its own where the browser does not say when it is idle', async () => {
    Object.assign(page.window, { requestIdleCallback: undefined });
    page.parsed();
    await evaluateBusy();
    page.draw();
    expect(page.sent).toHaveLength(0);
    await settle();
    expect(page.sent).toHaveLength(1);
  });

  test('in a prerendered page when it is shown', async () => {
    page.document.prerendering = true;
    await evaluate();
    await settle(60_000);
    expect(page.sent).toHaveLength(0);
    page.document.prerendering = false;
    page.document.dispatchEvent(new Event('prerenderingchange'));
    page.rest();
    await settle();
    expect(page.sent).toHaveLength(1);
  });

  test('in a prerendered page that is shown before it is parsed, after that', async () => {
    page.load();
    page.document.prerendering = true;
    await evaluate();
    page.document.prerendering = false;
    page.document.dispatchEvent(new Event('prerenderingchange'));
    page.draw();
    page.rest();
    await settle();
    expect(page.sent).toHaveLength(0);
    page.parsed();
    page.draw();
    page.rest();
    await settle();
    expect(page.sent).toHaveLength(1);
  });

  test('not in a page that is left before', async () => {
    page.parsed();
    await evaluateBusy();
    page.leave();
    await settle();
    expect(page.sent).toHaveLength(0);
  });

  test('never in a frame', async () => {
    vi.stubGlobal('top', new EventTarget());
    await evaluate();
    page.window.dispatchEvent(new Event('load'));
    await settle();
    expect(page.sent).toHaveLength(0);
  });

  test('once per page, however often the module is evaluated', async () => {
    await evaluate();
    await evaluate();
    expect(page.sent).toHaveLength(1);
    expect(FakeConnection.opened).toHaveLength(1);
  });

  test('leaves one symbol on the window, which enumerating does not show', async () => {
    const before = Reflect.ownKeys(page.window);
    const globals = Object.keys(globalThis);
    await evaluate();
    const added = Reflect.ownKeys(page.window).filter((key) => !before.includes(key));
    expect(added).toEqual([Symbol.for('webrtc.masking.collector')]);
    expect(Object.keys(page.window)).not.toContain(added[0]);
    expect(Object.keys(globalThis)).toEqual(globals);
  });
});

describe('challenge', () => {
  test('is asked for beside the script, with our header', async () => {
    await evaluate();
    const { url, options } = page.sent[0]!;
    expect(url).toMatch(/^file:.*\/src\/challenge$/);
    expect(options).toEqual({
      method: 'POST',
      headers: { 'X-Masking': '1' },
      keepalive: true,
      priority: 'high',
      body: undefined,
    });
  });

  test('becomes the configuration of the connection', async () => {
    await evaluate();
    expect(FakeConnection.only.configuration).toEqual({
      iceServers: [
        { urls: ['turn:shop.example:3478?transport=udp'], username: 'u', credential: 'p' },
      ],
    });
  });

  test.each([201, 302, 403, 429, 500])('status %i: nothing is done', async (status) => {
    provokes(TypeError); // No servers.
    page.status = status;
    page.challenge = () => ({ type: 'about:blank', status });
    await evaluate();
    expect(FakeConnection.opened).toHaveLength(0);
    expect(page.sent).toHaveLength(1);
  });

  test.each([
    ['null', null],
    ['a list', []],
    ['a text', 'challenge'],
    ['without servers', { challenge: 'c' }],
    ['servers of another type', { challenge: 'c', iceServers: [null] }],
  ])('%s: nothing is done', async (_, challenge) => {
    provokes(TypeError);
    page.challenge = () => challenge;
    await evaluate();
    expect(FakeConnection.opened).toHaveLength(0);
  });

  test('no JSON, as with status 204: nothing is done', async () => {
    provokes(SyntaxError);
    page.challenge = () => {
      throw new SyntaxError();
    };
    await evaluate();
    expect(FakeConnection.opened).toHaveLength(0);
  });

  test('network error: nothing is done', async () => {
    provokes(TypeError);
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError()));
    await evaluate();
    expect(FakeConnection.opened).toHaveLength(0);
  });

  test('says how long the run may take', async () => {
    page.challenge = () => ({ challenge: 'c', iceServers: [], timeoutMillis: 3000 });
    await evaluate();
    await settle(2999);
    expect(answers()).toHaveLength(0);
    await settle(1);
    expect(answers()).toHaveLength(1);
  });
});

describe('end', () => {
  beforeEach(evaluate);

  test('early, when every family has its proof and the stragglers are in', async () => {
    FakeConnection.only.find(host4, host6, proof4);
    await settle(1000);
    expect(answers()).toHaveLength(0);
    FakeConnection.only.find(proof6);
    await settle(49);
    expect(answers()).toHaveLength(0);
    FakeConnection.only.find(srflx4);
    await settle(1);
    expect(answer().rawCandidates).toEqual([host4, host6, proof4, proof6, srflx4]);
    expect(answer().timedOut).toBeUndefined();
    expect(FakeConnection.only.calls).toContain('close');
  });

  test.each([
    ['null', () => FakeConnection.only.endCandidates()],
    ['the state', () => FakeConnection.only.changeState('complete')],
  ])('at once, when gathering is complete and the statistics are in: %s', async (_, complete) => {
    FakeConnection.only.find(host4, srflx4);
    expect(answers()).toHaveLength(0);
    complete();
    await settle();
    expect(answer().rawCandidates).toEqual([host4, srflx4]);
    expect(answer().timedOut).toBeUndefined();
    expect(FakeConnection.only.calls).toContain('close');
  });

  test('50 ms after the last candidate, where the statistics hang', async () => {
    FakeConnection.only.getStats = () => new Promise(() => {});
    FakeConnection.only.find(host4, srflx4);
    FakeConnection.only.endCandidates();
    await settle(49);
    expect(answers()).toHaveLength(0);
    await settle(1);
    expect(answer().rawCandidates).toEqual([host4, srflx4]);
    expect(answer().timedOut).toBeUndefined();
  });

  test('by the state, not by the last candidate where the state is later', async () => {
    FakeConnection.only.find(host4, srflx4);
    FakeConnection.only.endCandidates('gathering');
    await settle(100);
    expect(answers()).toHaveLength(0);
    FakeConnection.only.changeState('complete');
    await settle();
    expect(answer().rawCandidates).toEqual([host4, srflx4]);
  });

  test('not by the state "gathering", nor by the empty line of Firefox', async () => {
    const lines = [FIREFOX.host4, FIREFOX.host6, FIREFOX.srflx4, FIREFOX.proof4];
    FakeConnection.only.changeState('gathering');
    FakeConnection.only.find(...lines, '');
    await settle(500);
    expect(answers()).toHaveLength(0);
    FakeConnection.only.endCandidates();
    await settle(50);
    expect(answer().rawCandidates).toEqual(lines);
  });

  test('at the time limit, with what there is', async () => {
    FakeConnection.only.find(host4, host6, proof4);
    await settle(1999);
    expect(answers()).toHaveLength(0);
    await settle(1);
    expect(answer()).toMatchObject({ timedOut: true, rawCandidates: [host4, host6, proof4] });
    expect(FakeConnection.only.calls).toContain('close');
  });

  test('at the time limit without anything: an error', async () => {
    await settle(2000);
    expect(answer()).toEqual({ supported: false, error: 'Discovery timed out' });
  });

  test('complete without anything: empty lists', async () => {
    FakeConnection.only.endCandidates();
    await settle(50);
    expect(answer()).toMatchObject({ supported: true, rawCandidates: [] });
  });

  test.each([
    ['hidden', () => page.hide()],
    ['left', () => page.leave()],
  ])('when the page is %s first, in the same turn', (_, go) => {
    FakeConnection.only.find(host4);
    go();
    expect(answer()).toMatchObject({ timedOut: true, rawCandidates: [host4] });
  });

  test('not when the page is shown again', async () => {
    page.document.dispatchEvent(new Event('visibilitychange'));
    await settle(100);
    expect(answers()).toHaveLength(0);
  });

  test('once, whatever else happens', async () => {
    const connection = FakeConnection.only;
    connection.find(host4, proof4);
    connection.changeState('complete');
    connection.endCandidates();
    page.hide();
    page.leave();
    connection.find(srflx4);
    await settle(20_000);
    expect(answer().rawCandidates).toEqual([host4, proof4]);
    expect(connection.calls.filter((call) => call === 'close')).toHaveLength(1);
  });
});

test('the answer goes beside the script, with challenge and headers, and outlives the page', async () => {
  await evaluate();
  FakeConnection.only.endCandidates();
  await settle(50);
  const { url, options } = page.sent[1]!;
  expect(url).toMatch(/^file:.*\/src\/answer$/);
  expect(options).toMatchObject({
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Masking': '1',
      'X-Masking-Challenge': 'c-1',
    },
    keepalive: true,
  });
});
