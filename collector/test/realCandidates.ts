import { readFileSync } from 'node:fs';

export interface RealCandidate {
  /** Which list the address belongs to. */
  list: 'local' | 'ipv4' | 'ipv6' | 'none';
  address: string;
  browser: string;
  line: string;
}

/** Lines that browsers (and other ICE implementations) gave, with what is expected of each. */
export const realCandidates = (): RealCandidate[] =>
  readFileSync(new URL('real-candidates.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [list, address = '', browser = '', line = ''] = row.split('\t');
      return { list: list as RealCandidate['list'], address, browser, line };
    });
