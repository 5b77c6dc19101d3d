import { neverThrowing } from '../neverThrowing';
import { choice, choose } from './choice';
import { note, offer, question } from './contents';
import { makePlace } from './place';
import { fetchWords } from './words';

/** A link or a button of the page that withdraws the consent. */
const OWN = '[data-webrtc-masking-withdraw]';

/**
 * Asks in a banner while nobody has said anything, and offers the withdrawal while there is consent
 * and the page has no link of its own for it. Follows what the page says.
 */
export const runBanner = (): void => {
  const place = makePlace();
  let withdrawn = false;
  const withdraw = (): void => {
    withdrawn = true;
    choose('denied');
  };
  const render = neverThrowing(async () => {
    const said = choice();
    withdrawn &&= said !== 'given';
    const isOffered = said === 'given' && !document.querySelector(OWN);
    const words = said === undefined || isOffered || withdrawn ? await fetchWords() : undefined;
    if (choice() !== said) {
      return; // The page has said something else meanwhile, and is rendered again.
    }
    if (!words) {
      place.show();
    } else if (withdrawn) {
      place.show(note(words, () => place.show()));
      place.focus();
    } else {
      place.show(isOffered ? offer(words, withdraw) : question(words));
    }
  });
  document.addEventListener('click', (event) => {
    if ((event.target as Element | null)?.closest?.(OWN)) {
      event.preventDefault();
      withdraw();
    }
  });
  new MutationObserver(() => void render()).observe(document.documentElement, {
    attributeFilter: ['data-webrtc-masking-consent'],
  });
  void render();
};
