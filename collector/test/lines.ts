// As Chromium 156 and Firefox 153 gave them on a dual-stack machine, with a vantage per family.

export const CHROMIUM = {
  host4:
    'candidate:1280047168 1 udp 2113937151 0ff90264-bbad-4ed9-adc0-ad3dc349d76b.local 48369 typ host generation 0 ufrag JG8D network-cost 999',
  host6:
    'candidate:1262064880 1 udp 2113942271 a052ae42-f4f3-41e1-b09f-c02b4cc1f2e1.local 53130 typ host generation 0 ufrag JG8D network-cost 999',
  srflx4:
    'candidate:3525719636 1 udp 1677729535 192.0.2.2 48369 typ srflx raddr 0.0.0.0 rport 0 generation 0 ufrag JG8D network-cost 999',
  proof4:
    'candidate:3231780400 1 udp 50345215 fd76:b7dc:9256:c87a:2aff:b95b:3c6:fff9 32988 typ relay raddr 192.0.2.2 rport 48369 generation 0 ufrag JG8D network-cost 999',
  /** The same visitor by another exit, as carrier NAT gives it to a second allocation. */
  otherProof4:
    'candidate:3231780401 1 udp 50345214 fd12:7dc0:9256:c87a:2aff:b95b:3c6:1 32989 typ relay raddr 192.0.2.77 rport 48370 generation 0 ufrag JG8D network-cost 999',
  proof6:
    'candidate:1180020872 1 udp 50344959 fda8:4027:39b2:dbef:d1dc:6203:3c12:2c3 32807 typ relay raddr fd00::2 rport 53130 generation 0 ufrag JG8D network-cost 999',
};

export const FIREFOX = {
  host4: 'candidate:0 1 UDP 2122187007 40100ed1-78f6-4907-9bfb-f463520eeadb.local 42569 typ host',
  host6: 'candidate:3 1 UDP 2122252543 dd94c759-efae-49d2-a163-d9212cd5ff9b.local 41748 typ host',
  tcp4: 'candidate:6 1 TCP 2105458943 40100ed1-78f6-4907-9bfb-f463520eeadb.local 9 typ host tcptype active',
  srflx4: 'candidate:1 1 UDP 1685987327 192.0.2.2 42569 typ srflx raddr 0.0.0.0 rport 0',
  proof4:
    'candidate:2 1 UDP 92151807 fd76:b7dc:9256:c87a:2aff:b95b:3c6:fff9 32988 typ relay raddr fd76:b7dc:9256:c87a:2aff:b95b:3c6:fff9 rport 32988',
  proof6:
    'candidate:5 1 UDP 92217087 fda8:4027:39b2:dbef:d1dc:6203:3c12:2c3 32807 typ relay raddr fda8:4027:39b2:dbef:d1dc:6203:3c12:2c3 rport 32807',
};
