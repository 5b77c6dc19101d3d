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
    return Promise.resolve();
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

  endCandidates(): void {
    this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate: null }));
  }

  changeState(state: string): void {
    this.iceGatheringState = state;
    this.dispatchEvent(new Event('icegatheringstatechange'));
  }
}
