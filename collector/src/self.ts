import { neverThrowing } from './neverThrowing';

/** The parts of the page that the server words anew; the first is told to screen readers. */
const PARTS = ['#verdict', '#details'];

/** There while the server knows nothing yet, which it ends by itself. */
const PENDING = '[data-pending]';

const MILLIS = 500;

/** Longer than the server waits for any answer. */
const TIMES = 90;

// Shows on the page with one's own verdict what came of the collector's run.
const look = neverThrowing(async () => {
  const answer = await fetch(location.href);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  for (const part of PARTS) {
    document.querySelector(part)!.innerHTML = page.querySelector(part)!.innerHTML;
  }
  lookAgain();
});

let left = TIMES;

const lookAgain = (): void => {
  if (left-- && document.querySelector(PENDING)) {
    setTimeout(look, MILLIS);
  }
};

lookAgain();
