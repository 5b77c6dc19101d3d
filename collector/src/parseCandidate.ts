/**
 * The positions of the words that we read in a candidate line (RFC 8839, section 5.1). An enum,
 * because the bundler replaces its names with numbers.
 */
export enum Word {
  Protocol = 2,
  Priority = 3,
  Address = 4,
  Type = 7,
  RelatedAddress = 9,
}

/** A candidate line by its words, in lower case; a missing word is empty. */
export type Candidate = Readonly<Record<Word, string>>;

const MISSING = ['', '', '', '', '', '', '', '', '', ''] as const;

/** Splits a candidate line into its words; never fails. */
export const parseCandidate = (line: string): Candidate =>
  [...line.toLowerCase().split(/\s+/), ...MISSING] as never;
