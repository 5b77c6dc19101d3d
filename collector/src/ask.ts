import { runBanner } from './ask/banner';
import { recall } from './ask/choice';
import { endpointUrl } from './endpointUrl';
import { neverThrowing } from './neverThrowing';
import { whenAgreed } from './whenAgreed';
import { whenParsed } from './ask/whenParsed';

/** In the URL where the shield loads the collector itself. */
const SHIELDED = '#shielded';

// Asks the visitor, and loads the collector only after consent.
neverThrowing(() => {
  if (top === self) {
    recall();
    whenParsed(neverThrowing(runBanner));
    if (!import.meta.url.includes(SHIELDED)) {
      whenAgreed(neverThrowing(() => import(endpointUrl(import.meta.url, 'probe.js'))));
    }
  }
})();
