import { eventOf } from './eventOf';
import { payloadOf } from './payloadOf';
import type { Outcome } from './outcome';

/** An enum, because the bundler puts its numbers in place of the names. */
enum Limit {
  Lines = 64,
  LineCharacters = 512,
  BodyBytes = 16_383,
}

/**
 * The event as JSON within the server's limits. Where it is too big, the first lines are left out:
 * hosts come first and say least. The relay lines with the proofs stay to the last.
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
