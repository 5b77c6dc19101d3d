import { randomUuid } from './randomUuid';
import type { WebRTCError, WebRTCFingerprint } from './payloadOf';

/** The event of docs/wire.md; the field names are fixed. */
export interface WebRTCIPEvent {
  eventId: string;
  eventType: 'context.webrtc.ips' | 'context.webrtc.error';
  moduleName: 'WebRTCIPModule';
  timestamp: string;
  payload: WebRTCFingerprint | WebRTCError;
}

/** Puts a payload into the envelope of docs/wire.md. */
export const eventOf = (payload: WebRTCIPEvent['payload']): WebRTCIPEvent => ({
  eventId: randomUuid(),
  eventType: payload.supported ? 'context.webrtc.ips' : 'context.webrtc.error',
  moduleName: 'WebRTCIPModule',
  timestamp: new Date().toISOString(),
  payload,
});
