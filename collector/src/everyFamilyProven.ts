import { familyOf, type Family } from './familyOf';
import { parseCandidate } from './parseCandidate';

/**
 * libwebrtc puts the precedence of the address (RFC 3484) into the low byte of the local
 * preference, also where it hides the address itself behind an mDNS name. Firefox does not.
 */
const FAMILY_BY_PRECEDENCE: Record<number, Family> = { 10: 6, 30: 4, 40: 6, 50: 6 };

/**
 * Whether each family that the browser has a UDP host candidate of has its proof, a relay
 * candidate in fd00::/8. The sealed address does not tell its family, but libwebrtc shows the
 * mapped address beside it. Where that is missing (Firefox repeats the relay address) or a host's
 * family is hidden, only the end of gathering decides.
 */
export const everyFamilyProven = (lines: string[]): boolean => {
  const proven: Family[] = [];
  const expected: Family[] = [];
  for (const [type, address, relatedAddress, protocol, priority] of lines.map(parseCandidate)) {
    if (type === 'host' && protocol === 'udp') {
      expected.push(familyOf(address) || FAMILY_BY_PRECEDENCE[(+priority >> 8) & 255] || 0);
    }
    if (type === 'relay' && /^fd..:/.test(address) && relatedAddress !== address) {
      proven.push(familyOf(relatedAddress));
    }
  }
  return expected.length > 0 && expected.every((family) => family && proven.includes(family));
};
