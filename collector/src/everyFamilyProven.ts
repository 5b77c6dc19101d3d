import { familyOf } from './familyOf';
import { parseCandidate, Word } from './parseCandidate';

/**
 * libwebrtc puts the precedence of the address (RFC 3484) into the low byte of the local
 * preference, even if it hides the address behind an mDNS name. Firefox puts 0 there. Both are seen
 * in test/lines.ts.
 */
const FAMILY_BY_PRECEDENCE: Record<number, number> = { 10: 6, 30: 4, 40: 6, 50: 6 };

/**
 * Whether each family with a UDP host candidate has a proof, which is a relay candidate in
 * fd00::/8. A sealed address does not tell its family, but libwebrtc shows the mapped address as
 * the related one. Firefox repeats the relay address there. But it gives each of its own addresses
 * another high byte of the local preference, and the proof has the same one (test/lines.ts).
 */
export const everyFamilyProven = (lines: string[]): boolean => {
  const proven: number[] = [];
  const expected: number[] = [];
  for (const candidate of lines.map(parseCandidate)) {
    const address = candidate[Word.Address];
    const relatedAddress = candidate[Word.RelatedAddress];
    const priority = +candidate[Word.Priority];
    // Negative, so that it is no family.
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
