import type { View } from './hook';
import { block } from './block';
import { relayOnly } from './relayOnly';

/** Which of the two shields this is; the build writes it in. */
declare const MODE: 'block' | 'relay-only';

export const hideConnections = (view: View): void => {
  if (MODE === 'block') {
    block(view);
  } else {
    relayOnly(view);
  }
};
