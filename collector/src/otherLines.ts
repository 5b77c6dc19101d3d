import { parseCandidate, Word } from './parseCandidate';

/**
 * Tells candidates and their addresses apart. Leaves out the port: for TCP, Firefox shows different
 * ones in its statistics and its events (probeStatistics.test.ts). Leaves out the protocol, which
 * the priority implies.
 */
const keyOf = (line: string): string => {
  const candidate = parseCandidate(line);
  return candidate[Word.Type] + candidate[Word.Address] + candidate[Word.Priority];
};

/** The others that are not among the lines; none in an honest browser. */
export const otherLines = (lines: string[], others: string[]): string[] => {
  const known = lines.map(keyOf);
  return others.filter((line) => !known.includes(keyOf(line)));
};
