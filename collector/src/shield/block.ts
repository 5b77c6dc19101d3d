import type { View } from './hook';
import { deleteProperty, each } from './natives';

/** The names that the interface has had. */
export const CONNECTIONS = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection'];

/** As in a browser without WebRTC, for which pages are made. */
export const block = (view: View): void => {
  each(CONNECTIONS, (name) => deleteProperty(view, name));
};
