import { expect, test } from 'vitest';
import { endpointUrl } from '../src/endpointUrl';

test.each([
  [
    'https://a.example/shop/webrtc-masking/probe.js',
    'https://a.example/shop/webrtc-masking/answer',
  ],
  ['http://[fd00::2]:8080/probe.js', 'http://[fd00::2]:8080/answer'],
  ['https://a.example/m/probe.js;jsessionid=A1.n1', 'https://a.example/m/answer;jsessionid=A1.n1'],
  [
    'https://a.example/m;v=1/probe.js;jsessionid=A1',
    'https://a.example/m;v=1/answer;jsessionid=A1',
  ],
  ['https://a.example/m/probe.js?x=/a;b#/c', 'https://a.example/m/answer'],
  ['https://a.example/m/probe.js;jsessionid=A1?x=1', 'https://a.example/m/answer;jsessionid=A1'],
])('%s', (script, answer) => {
  expect(endpointUrl(script, 'answer')).toBe(answer);
});
