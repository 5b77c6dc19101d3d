import { vi } from 'vitest';
import { FakeConnection } from './fakeConnection';

export interface Sent {
  url: string;
  options: RequestInit & { headers: Record<string, string> };
}

/** A page with just what the collector touches. */
export class FakePage {
  readonly consent: { webrtcMaskingConsent?: string | undefined } = {};
  readonly document = Object.assign(new EventTarget(), {
    readyState: 'complete',
    hidden: false,
    prerendering: false,
    documentElement: { dataset: this.consent },
  });
  readonly window = Object.assign(new EventTarget(), {
    location: { hostname: 'shop.example' },
    document: this.document,
  });
  readonly sent: Sent[] = [];
  challenge: () => unknown = () => ({
    challenge: 'c-1',
    iceServers: [{ urls: ['turn:{host}:3478?transport=udp'], username: 'u', credential: 'p' }],
    timeoutMillis: 2000,
  });
  status = 200;

  constructor() {
    FakeConnection.opened = [];
    FakeConnection.offer = () => Promise.resolve({ type: 'offer', sdp: '' });
    vi.stubGlobal('window', this.window);
    vi.stubGlobal('self', this.window);
    vi.stubGlobal('top', this.window);
    vi.stubGlobal('document', this.document);
    vi.stubGlobal('addEventListener', this.window.addEventListener.bind(this.window));
    vi.stubGlobal('RTCPeerConnection', FakeConnection);
    vi.stubGlobal('fetch', (url: string, options: Sent['options']) => {
      this.sent.push({ url, options });
      return Promise.resolve({
        status: this.status,
        json: async () => JSON.parse(JSON.stringify(this.challenge())) as unknown,
      });
    });
  }

  hide(): void {
    this.document.hidden = true;
    this.document.dispatchEvent(new Event('visibilitychange'));
  }

  leave(): void {
    this.window.dispatchEvent(new Event('pagehide'));
  }
}
