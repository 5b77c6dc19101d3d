import { describe, expect, test } from 'vitest';
import { candidateLists as listsOf, type CandidateLists } from '../src/candidateLists';
import { CHROMIUM, FIREFOX } from './lines';
import { realCandidates } from './realCandidates';

/** As the server reads them. */
const candidateLists = (lines: string[]): CandidateLists =>
  JSON.parse(JSON.stringify(listsOf(lines))) as CandidateLists;

const hosts = (...addresses: string[]): string[] =>
  addresses.map((address) => `candidate:1 1 udp 2113937151 ${address} 50000 typ host`);

describe('real lines', () => {
  test.each(realCandidates())('$browser: $address is $list', ({ list, address, line }) => {
    const lists = candidateLists([line]);
    expect({ ...lists.publicIPs, local: lists.localIPs }).toEqual({
      ipv4: [],
      ipv6: [],
      local: [],
      ...(list !== 'none' && { [list]: [address] }),
    });
  });
});

describe('ranges', () => {
  test.each([
    '10.0.0.1',
    '127.0.0.1',
    '169.254.0.1',
    '172.16.0.1',
    '172.31.255.254',
    '192.168.0.1',
    '192.0.0.2', // 464XLAT
    '100.64.0.1',
    '100.127.255.254',
    '::1',
    'fe80::1',
    'febf::1',
    'fc00::1',
    'fd12:3456::1',
    '29d623bb-2747-4d3a-86b2-b90b602c666b.local',
  ])('%s is local', (address) => {
    expect(candidateLists(hosts(address)).localIPs).toEqual([address]);
  });

  test.each([
    '11.0.0.1',
    '169.253.0.1',
    '169.255.0.1',
    '172.15.0.1',
    '172.32.0.1',
    '192.0.2.1',
    '192.169.0.1',
    '100.63.255.254',
    '100.128.0.1',
    '1.10.0.1',
  ])('%s is public', (address) => {
    expect(candidateLists(hosts(address)).publicIPs).toEqual({ ipv4: [address], ipv6: [] });
  });

  test.each(['2001:db8::1', '2a00::fd12:1', '64:ff9b::c000:201'])('%s is public', (address) => {
    expect(candidateLists(hosts(address)).publicIPs).toEqual({ ipv4: [], ipv6: [address] });
  });

  test.each(['0.0.0.0', '::', 'shop.example', 'local', '1.2.3', ''])(
    '"%s" is nothing',
    (address) => {
      expect(candidateLists(hosts(address))).toEqual({
        publicIPs: { ipv4: [], ipv6: [] },
        localIPs: [],
      });
    },
  );
});

test('each address is listed once, in the order in which it came', () => {
  const lists = candidateLists(
    hosts('192.0.2.2', '192.0.2.1', '192.0.2.2', '10.0.0.1', '10.0.0.1'),
  );
  expect(lists.publicIPs.ipv4).toEqual(['192.0.2.2', '192.0.2.1']);
  expect(lists.localIPs).toEqual(['10.0.0.1']);
});

test('IPv6 is listed in lower case, so that it is listed once', () => {
  expect(candidateLists(hosts('2001:DB8::A', '2001:db8::a')).publicIPs.ipv6).toEqual([
    '2001:db8::a',
  ]);
});

test.each([CHROMIUM.proof4, CHROMIUM.proof6, FIREFOX.proof4])('a proof is in no list', (line) => {
  expect(candidateLists([line])).toEqual({ publicIPs: { ipv4: [], ipv6: [] }, localIPs: [] });
});
