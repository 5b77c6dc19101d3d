import { candidateLists, type CandidateLists } from './candidateLists';
import { toPlainList } from './toPlainList';
import { Outcome } from './outcome';

export interface WebRTCFingerprint {
  supported: true;
  timedOut?: boolean;
  candidates: CandidateLists;
  rawCandidates: string[];
}

export interface WebRTCError {
  supported: false;
  error: string;
}

/**
 * The payload for a run. Gathering that completes without candidates is a finding, not an error.
 */
export const payloadOf = (outcome: Outcome, lines: string[]): WebRTCFingerprint | WebRTCError => {
  if (outcome === Outcome.Unsupported) {
    return { supported: false, error: 'WebRTC API not supported' };
  }
  if (outcome === Outcome.Partial && !lines.length) {
    return { supported: false, error: 'Discovery timed out' };
  }
  return {
    supported: true,
    ...(outcome === Outcome.Partial && { timedOut: true }),
    candidates: candidateLists(lines),
    rawCandidates: toPlainList(lines),
  };
};
