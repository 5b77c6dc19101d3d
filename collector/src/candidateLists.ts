import { addressKind, type AddressKind } from './addressKind';
import { parseCandidate, Word } from './parseCandidate';
import { toPlainList } from './toPlainList';

export interface CandidateLists {
  publicIPs: { ipv4: string[]; ipv6: string[] };
  localIPs: string[];
}

/** The browser's own addresses by kind, each once. A relay's address is not one of them. */
export const candidateLists = (lines: string[]): CandidateLists => {
  const list = (kind: AddressKind): string[] =>
    toPlainList(
      lines
        .map(parseCandidate)
        .filter((one) => one[Word.Type] !== 'relay' && addressKind(one[Word.Address]) === kind)
        .map((one) => one[Word.Address]),
    );
  return { publicIPs: { ipv4: list(4), ipv6: list(6) }, localIPs: list('local') };
};
