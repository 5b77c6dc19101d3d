/** Stands in for RTCPeerConnection; the test says what the browser finds and when. */
export class FakeConnection extends EventTarget {
  static opened: FakeConnection[] = [];
  static offer: () => Promise<unknown> = () => Promise.resolve({ type: 'offer', sdp: '' });

  static get only(): FakeConnection {
    const [connection, ...more] = FakeConnection.opened;
    if (!connection || more.length) {
      throw new Error(`${FakeConnection.opened.length} connections instead of one`);
    }
    return connection;
  }

  iceGatheringState = 'new';
  calls: string[] = [];
  localDescription: { sdp: string } | null = null;
  statistics: object[] = [];

  constructor(readonly configuration: unknown) {
    super();
    FakeConnection.opened.push(this);
  }

  createDataChannel(): void {
    this.calls.push('createDataChannel');
  }

  createOffer(): Promise<unknown> {
    this.calls.push('createOffer');
    return FakeConnection.offer();
  }

  setLocalDescription(): Promise<void> {
    this.calls.push('setLocalDescription');
    this.iceGatheringState = 'gathering';
    this.localDescription = { sdp: '' };
    return Promise.resolve();
  }

  getStats(): Promise<Map<number, object>> {
    return Promise.resolve(new Map(this.statistics.entries()));
  }

  /** As in a real description: with other lines around, and CRLF. */
  describe(...lines: string[]): void {
    const attributes = lines.map((line) => `a=${line}\r\n`).join('');
    this.localDescription = { sdp: `v=0\r\nc=IN IP4 192.0.2.2\r\n${attributes}a=mid:0\r\n` };
  }

  close(): void {
    this.calls.push('close');
  }

  find(...lines: string[]): void {
    for (const line of lines) {
      this.dispatchEvent(
        Object.assign(new Event('icecandidate'), { candidate: { candidate: line } }),
      );
    }
  }

  /** The state says so too, in the same turn or, with another state here, later. */
  endCandidates(state = 'complete'): void {
    this.iceGatheringState = state;
    this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate: null }));
  }

  changeState(state: string): void {
    this.iceGatheringState = state;
    this.dispatchEvent(new Event('icegatheringstatechange'));
  }
}
