import type { View } from './hook';
import { deleteProperty, each } from './natives';

/** All names of the interface, old ones too. */
export const CONNECTIONS = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection'];

/** Makes the window look like that of a browser without WebRTC, which pages can deal with. */
export const block = (view: View): void => {
  each(CONNECTIONS, (name) => deleteProperty(view, name));
};
