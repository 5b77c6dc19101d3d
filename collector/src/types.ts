/** The event of docs/wire.md; the field names are fixed. */
export interface WebRTCIPEvent {
  eventId: string;
  eventType: 'context.webrtc.ips' | 'context.webrtc.error';
  moduleName: 'WebRTCIPModule';
  timestamp: string;
  payload: WebRTCFingerprint | WebRTCError;
}

export interface WebRTCFingerprint {
  supported: true;
  timedOut?: boolean;
  candidates: CandidateLists;
  rawCandidates: string[];
}

export interface WebRTCError {
  supported: false;
  error: string;
}

export interface CandidateLists {
  publicIPs: { ipv4: string[]; ipv6: string[] };
  localIPs: string[];
}

/** What the server gives the collector for one run. */
export interface Challenge {
  challenge: string;
  iceServers: RTCIceServer[];
  timeoutMillis: number;
}
