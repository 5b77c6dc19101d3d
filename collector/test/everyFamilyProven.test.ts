import { describe, expect, test } from 'vitest';
import { everyFamilyProven } from '../src/everyFamilyProven';
import { CHROMIUM, FIREFOX } from './lines';

const { host4, host6, srflx4, proof4, otherProof4, proof6 } = CHROMIUM;

/** A host candidate of libwebrtc: network preference 0, the precedence as low byte. */
const hidden = (precedence: number): string =>
  `candidate:1 1 udp ${126 * 2 ** 24 + precedence * 256 + 255} a-b.local 5000 typ host`;

const host = (address: string): string => `candidate:1 1 UDP 2122252543 ${address} 5000 typ host`;

describe('Chromium', () => {
  test.each([
    ['IPv4 only', [host4, srflx4, proof4]],
    ['IPv6 only', [host6, proof6]],
    ['dual stack', [host4, host6, proof4, proof6]],
    ['dual stack, proofs the other way round', [host4, host6, proof6, proof4]],
    ['a proof before its host', [proof4, host4]],
    ['two interfaces of one family', [host4, hidden(30), proof4]],
    ['Teredo and IPv6', [hidden(10), host6, proof6]],
    ['unique-local IPv6', [hidden(50), proof6]],
    ['IPv4 in clear', [host('192.168.0.2'), proof4]],
    ['IPv6 in clear', [host('2001:db8::2'), proof6]],
    ['mapped address hidden', [host4, proof4.replace('192.0.2.2', '0.0.0.0')]],
  ])('%s: proven', (_, lines) => {
    expect(everyFamilyProven(lines)).toBe(true);
  });

  test.each([
    ['nothing', []],
    ['hosts only', [host4, host6]],
    ['no proof', [host4, srflx4]],
    ['dual stack, IPv6 missing', [host4, host6, srflx4, proof4]],
    ['dual stack, IPv4 missing', [host4, host6, proof6]],
    ['dual stack, two proofs of one family', [host4, host6, proof4, otherProof4]],
    ['a proof of the other family', [host4, proof6]],
    ['hosts hidden by policy: nobody knows how many families there are', [srflx4, proof4]],
    ['a host of unknown family', [host4, hidden(0), proof4]],
    [
      'neither the family of the host nor of the proof',
      [hidden(0), proof4.replace(/ raddr.*/, '')],
    ],
    ['a host name', [host4, host('redacted-ip.invalid'), proof4]],
    [
      'a relay of another TURN server',
      [host4, proof4.replace(/fd76:\S+/, '203.0.113.17'), proof4.replace('fd76:', '2001:')],
    ],
    ['an address like a proof that is none', [host4, proof4.replace('relay', 'srflx')]],
  ])('%s: not proven', (_, lines) => {
    expect(everyFamilyProven(lines)).toBe(false);
  });

  test('TCP candidates expect nothing', () => {
    const tcp = host6.replace(' udp ', ' tcp ');
    expect(everyFamilyProven([host4, tcp, proof4])).toBe(true);
  });
});

describe('Firefox', () => {
  const { host4, host6, tcp4, srflx4, proof4, proof6 } = FIREFOX;

  test.each([
    ['IPv4 only', [host4, tcp4, srflx4, proof4]],
    ['IPv6 only', [host6, proof6]],
    ['dual stack', Object.values(FIREFOX)],
  ])('%s: proven', (_, lines) => {
    expect(everyFamilyProven(lines)).toBe(true);
  });

  test.each([
    ['hosts only', [host4, host6]],
    ['dual stack, IPv6 missing', [host4, host6, tcp4, srflx4, proof4]],
    ['dual stack, IPv4 missing', [host4, host6, proof6]],
    [
      'two proofs from one of its addresses',
      [host4, host6, proof4, proof4.replace(/fd76/g, 'fd77')],
    ],
    [
      'a second uplink without its proof',
      [host4, host6.replace('2122252543', '2122055935'), proof4],
    ],
    // In clear the family of the host is known, that of the proof is not.
    ['IPv4 in clear', [host('192.168.0.2'), proof4]],
    ['IPv6 in clear', [host('2001:db8::2'), proof6]],
    ['a relay of another TURN server', [host4, proof4.replace(/fd76:[\da-f:]+/g, '203.0.113.17')]],
  ])('%s: not proven', (_, lines) => {
    expect(everyFamilyProven(lines)).toBe(false);
  });
});
