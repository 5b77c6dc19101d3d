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
  /** When the document's content was loaded; 0 before. */
  readonly timing = { domContentLoadedEventStart: 1 };
  private frames: (() => unknown)[] = [];
  private idle: (() => unknown)[] = [];
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
    vi.stubGlobal('performance', { timing: this.timing });
    vi.stubGlobal('requestAnimationFrame', (act: () => unknown) => this.frames.push(act));
    const whenIdle = (act: () => unknown, { timeout }: { timeout: number }): void => {
      this.idle.push(act);
      setTimeout(act, timeout);
    };
    vi.stubGlobal('requestIdleCallback', whenIdle);
    Object.assign(this.window, { requestIdleCallback: whenIdle });
    vi.stubGlobal('fetch', (url: string, options: Sent['options']) => {
      this.sent.push({ url, options });
      return Promise.resolve({
        status: this.status,
        json: async () => JSON.parse(JSON.stringify(this.challenge())) as unknown,
      });
    });
  }

  /** A page of which nothing is there yet but its beginning. */
  load(): void {
    this.document.readyState = 'loading';
    this.timing.domContentLoadedEventStart = 0;
  }

  /** All is parsed, and images are still to come. */
  parsed(): void {
    this.document.readyState = 'interactive';
    this.timing.domContentLoadedEventStart = 1;
    this.window.dispatchEvent(new Event('DOMContentLoaded'));
  }

  loaded(): void {
    this.document.readyState = 'complete';
    this.window.dispatchEvent(new Event('load'));
  }

  /** The browser shows what it has, which it does only of a visible page. */
  draw(): void {
    this.frames.splice(0).forEach((act) => act());
  }

  /** The browser has nothing else to do. */
  rest(): void {
    this.idle.splice(0).forEach((act) => act());
  }

  hide(): void {
    this.document.hidden = true;
    this.document.dispatchEvent(new Event('visibilitychange'));
  }

  leave(): void {
    this.window.dispatchEvent(new Event('pagehide'));
  }
}
