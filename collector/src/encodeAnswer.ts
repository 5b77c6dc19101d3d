import { eventOf } from './eventOf';
import { payloadOf } from './payloadOf';
import type { Outcome } from './outcome';

/** An enum, because the bundler replaces its names with numbers. */
enum Limit {
  Lines = 64,
  LineCharacters = 512,
  BodyBytes = 16_383,
}

/**
 * The event as JSON within the server's limits. If it is too big, the first lines are left out:
 * hosts come first and tell least. The relay lines with the proofs are left out last.
 */
export const encodeAnswer = (outcome: Outcome, lines: string[]): string => {
  const kept = lines.filter((line) => line.length <= Limit.LineCharacters);
  for (;;) {
    const body = JSON.stringify(eventOf(payloadOf(outcome, kept)));
    if (kept.length <= Limit.Lines && new Blob([body]).size <= Limit.BodyBytes) {
      return body;
    }
    kept.splice(
      kept.findIndex((line) => !/ relay /i.test(line)),
      1,
    );
  }
};
