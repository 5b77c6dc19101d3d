import { expect, test } from 'vitest';
import { resolveHost } from '../src/resolveHost';

test.each([
  ['shop.example', 'turn:shop.example:3478?transport=udp'],
  ['192.0.2.1', 'turn:192.0.2.1:3478?transport=udp'],
  ['[2001:db8::1]', 'turn:[2001:db8::1]:3478?transport=udp'],
  ['[::1]', 'turn:[::1]:3478?transport=udp'],
])('%s takes the place of {host}', (hostname, url) => {
  const servers = [
    { urls: ['turn:{host}:3478?transport=udp'], username: '{host}', credential: 'p' },
  ];
  expect(resolveHost(servers, hostname)).toEqual([
    { urls: [url], username: '{host}', credential: 'p' },
  ]);
});

test('a URL without a placeholder', () => {
  expect(resolveHost([{ urls: ['turn:turn.example', 'stun:{host}'] }], 'a.b')).toEqual([
    { urls: ['turn:turn.example', 'stun:a.b'] },
  ]);
});
