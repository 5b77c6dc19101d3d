import type { View } from './hook';
import { block } from './block';
import { relayOnly } from './relayOnly';

/** Which of the two shields this is. The build replaces it with the value. */
declare const MODE: 'block' | 'relay-only';

export const hideConnections = (view: View): void => {
  if (MODE === 'block') {
    block(view);
  } else {
    relayOnly(view);
  }
};
