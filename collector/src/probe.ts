import { markAsStarted } from './markAsStarted';
import { encodeAnswer } from './encodeAnswer';
import { gather } from './gather';
import { nowAndAgain } from './nowAndAgain';
import type { Outcome } from './outcome';
import { post } from './post';
import { neverThrowing } from './neverThrowing';
import { readChallenge } from './readChallenge';
import { whenIdle } from './whenIdle';

const run = neverThrowing(async () => {
  const given = await readChallenge(await post('challenge'));
  const answer = (outcome: Outcome, lines: string[]): unknown =>
    post(
      'answer',
      { 'Content-Type': 'application/json', 'X-Masking-Challenge': given.challenge },
      encodeAnswer(outcome, lines),
    );
  await gather(given, neverThrowing(answer));
});

const begin = neverThrowing(() => markAsStarted() && nowAndAgain(run));

neverThrowing(() => {
  // A page inside another one asks nothing; the outermost page does.
  if (top === self) {
    whenIdle(begin);
  }
})();
