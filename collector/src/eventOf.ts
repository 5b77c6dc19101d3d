import { randomUuid } from './randomUuid';
import type { WebRTCIPEvent } from './types';

/** Puts a payload into the envelope of docs/wire.md. */
export const eventOf = (payload: WebRTCIPEvent['payload']): WebRTCIPEvent => ({
  eventId: randomUuid(),
  eventType: payload.supported ? 'context.webrtc.ips' : 'context.webrtc.error',
  moduleName: 'WebRTCIPModule',
  timestamp: new Date().toISOString(),
  payload,
});
