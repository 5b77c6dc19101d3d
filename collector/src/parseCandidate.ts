/** The words of a candidate line that we read, in lower case; a missing word is empty. */
export type Candidate = [
  type: string,
  address: string,
  relatedAddress: string,
  protocol: string,
  priority: string,
];

/** Splits a candidate line (RFC 8839, section 5.1) into its words; never fails. */
export const parseCandidate = (line: string): Candidate => {
  const [, , protocol = '', priority = '', address = '', , , type = '', , relatedAddress = ''] =
    line.toLowerCase().split(/\s+/);
  return [type, address, relatedAddress, protocol, priority];
};
