/**
 * The words of a candidate line (RFC 8839, section 5.1) that we read, by their place in it. An enum,
 * because the bundler puts its numbers in place of the names.
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
