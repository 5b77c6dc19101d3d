import { claimPage } from './claimPage';
import { encodeAnswer } from './encodeAnswer';
import { gather } from './gather';
import { nowAndAgain } from './nowAndAgain';
import type { Outcome } from './outcome';
import { post } from './post';
import { quietly } from './quietly';
import { readChallenge } from './readChallenge';
import { whenLoaded } from './whenLoaded';

const run = quietly(async () => {
  const given = await readChallenge(await post('challenge'));
  const answer = (outcome: Outcome, lines: string[]): unknown =>
    post(
      'answer',
      { 'Content-Type': 'application/json', 'X-Masking-Challenge': given.challenge },
      encodeAnswer(outcome, lines),
    );
  await gather(given, quietly(answer));
});

quietly(() => {
  // Shown inside another page, nothing is asked: that is for the outermost one.
  if (top === self && claimPage()) {
    whenLoaded(nowAndAgain(run));
  }
})();
