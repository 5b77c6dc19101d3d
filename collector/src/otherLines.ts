import { parseCandidate, Word } from './parseCandidate';

/**
 * What tells one candidate from another, its address included. Not the port: Firefox shows another
 * one in its statistics than in its events, for TCP. Nor the protocol, which the priority implies.
 */
const keyOf = (line: string): string => {
  const candidate = parseCandidate(line);
  return candidate[Word.Type] + candidate[Word.Address] + candidate[Word.Priority];
};

/** The lines among the others that say what the first ones do not; in an honest browser, none. */
export const otherLines = (lines: string[], others: string[]): string[] => {
  const known = lines.map(keyOf);
  return others.filter((line) => !known.includes(keyOf(line)));
};
