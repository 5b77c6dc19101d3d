import { familyOf } from './familyOf';
import { parseCandidate, Word } from './parseCandidate';

/**
 * libwebrtc puts the precedence of the address (RFC 3484) into the low byte of the local
 * preference, also where it hides the address itself behind an mDNS name. Firefox puts 0 there.
 */
const FAMILY_BY_PRECEDENCE: Record<number, number> = { 10: 6, 30: 4, 40: 6, 50: 6 };

/**
 * Whether each family that the browser has a UDP host candidate of has its proof, a relay
 * candidate in fd00::/8. The sealed address does not tell its family, but libwebrtc shows the
 * mapped address beside it. Firefox repeats the relay address and hides the family, but gives each
 * of its own addresses another high byte of the local preference, and the proof has that too.
 */
export const everyFamilyProven = (lines: string[]): boolean => {
  const proven: number[] = [];
  const expected: number[] = [];
  for (const candidate of lines.map(parseCandidate)) {
    const address = candidate[Word.Address];
    const relatedAddress = candidate[Word.RelatedAddress];
    const priority = +candidate[Word.Priority];
    // Negative, so as not to be taken for a family.
    const own = ~((priority >> 16) & 255);
    if (candidate[Word.Type] === 'host' && candidate[Word.Protocol] === 'udp') {
      expected.push(familyOf(address) || FAMILY_BY_PRECEDENCE[(priority >> 8) & 255] || own);
    }
    if (candidate[Word.Type] === 'relay' && /^fd..:/.test(address)) {
      proven.push(relatedAddress === address ? own : familyOf(relatedAddress));
    }
  }
  return !!expected[0] && expected.every((one) => proven.includes(one));
};
