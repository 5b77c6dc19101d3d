import { beforeEach, describe, expect, test } from 'vitest';
import { FakeConnection } from './fakeConnection';
import { CHROMIUM, FIREFOX } from './lines';
import { answer, evaluate, page, settle } from './visit';

const { host4, srflx4, proof4 } = CHROMIUM;

describe('what the description and the statistics say', () => {
  beforeEach(evaluate);
  const real = srflx4.replace('192.0.2.2', '198.51.100.9');
  const told = { type: 'local-candidate', candidateType: 'srflx', protocol: 'udp', port: 48369 };

  test('besides the events, comes behind them, each as from where it is', async () => {
    const connection = FakeConnection.only;
    connection.describe(host4, real);
    connection.statistics = [
      { ...told, priority: 1677729535, address: '203.0.113.5' },
      { ...told, type: 'remote-candidate', priority: 1, address: '203.0.113.6' },
    ];
    connection.find(host4, srflx4);
    connection.endCandidates();
    await settle(50);
    expect(answer().rawCandidates).toEqual([
      host4,
      srflx4,
      `a=${real}`,
      '0 1 udp 1677729535 203.0.113.5 48369 typ srflx',
    ]);
    expect(answer().candidates.publicIPs.ipv4).toEqual([
      '192.0.2.2',
      '198.51.100.9',
      '203.0.113.5',
    ]);
  });

  test('as the events do, is not said twice: Chromium', async () => {
    const connection = FakeConnection.only;
    connection.describe(...[host4, srflx4, proof4].map((line) => line.replace(' ufrag JG8D', '')));
    connection.statistics = [
      { ...told, candidateType: 'host', priority: 2113937151, address: '' },
      { ...told, priority: 1677729535, address: '192.0.2.2' },
    ];
    connection.find(host4, srflx4, proof4);
    await settle(50);
    expect(answer().rawCandidates).toEqual([host4, srflx4, proof4]);
  });

  test('as the events do, is not said twice: Firefox, with another port for TCP', async () => {
    const connection = FakeConnection.only;
    const lines = [FIREFOX.host4, FIREFOX.tcp4, FIREFOX.srflx4];
    const address = '40100ed1-78f6-4907-9bfb-f463520eeadb.local';
    connection.describe(...lines);
    connection.statistics = [
      { ...told, candidateType: 'host', priority: 2122187007, address, port: 42569 },
      { ...told, candidateType: 'host', protocol: 'tcp', priority: 2105458943, address, port: 7 },
      { ...told, priority: 1685987327, address: '192.0.2.2', port: 42569 },
    ];
    connection.find(...lines);
    connection.endCandidates();
    await settle(50);
    expect(answer().rawCandidates).toEqual(lines);
  });

  test('is taken along when the page is hidden, as far as it is there', async () => {
    const connection = FakeConnection.only;
    connection.describe(real);
    connection.find(srflx4);
    page.hide();
    expect(answer().rawCandidates).toEqual([srflx4, `a=${real}`]);
  });
});
