package io.github.webrtcmasking.visits;

import io.github.webrtcmasking.testing.server.ForwardingProxy;

/** Scripts that stand before the collector and lie to it, as anti-detect browsers do. */
public final class Forgeries {
  private Forgeries() {}

  /** Every candidate claims the proxy's visitor address; only the relay address itself stays. */
  static final String REWRITTEN_ADDRESSES =
      """
      const shown = Object.getOwnPropertyDescriptor(RTCPeerConnectionIceEvent.prototype, 'candidate');
      const rewrite = (line) => {
        const words = line.split(' ');
        if (words[7] !== 'relay') {
          words[4] = '%1$s';
        }
        const related = words.indexOf('raddr');
        if (related > 0) {
          words[related + 1] = '%1$s';
        }
        return words.join(' ');
      };
      Object.defineProperty(RTCPeerConnectionIceEvent.prototype, 'candidate', {
        ...shown,
        get() {
          const real = shown.get.call(this);
          return real && real.candidate
              ? new RTCIceCandidate({...real.toJSON(), candidate: rewrite(real.candidate)})
              : real;
        },
      });
      """
          .formatted(ForwardingProxy.VISITOR);

  /** Only what the events show is changed, as by the simplest of such extensions. */
  static final String OTHER_EVENTS =
      """
      const shown = Object.getOwnPropertyDescriptor(RTCPeerConnectionIceEvent.prototype, 'candidate');
      const invented = (line) => line.replace(/(?<=^(\\S+ ){4})\\S+(?= \\d+ typ srflx)/, '%1$s');
      Object.defineProperty(RTCPeerConnectionIceEvent.prototype, 'candidate', {
        ...shown,
        get() {
          const real = shown.get.call(this);
          return real && real.candidate
              ? new RTCIceCandidate({...real.toJSON(), candidate: invented(real.candidate)})
              : real;
        },
      });
      """
          .formatted(ForwardingProxy.VISITOR);

  /** As above, and the description says the same; only the statistics were forgotten. */
  static final String OTHER_DESCRIPTION =
      OTHER_EVENTS
          + """
          const real = Object.getOwnPropertyDescriptor(RTCSessionDescription.prototype, 'sdp').get;
          Object.defineProperty(RTCSessionDescription.prototype, 'sdp', {
            get() { return real.call(this).split('\\r\\n').map(invented).join('\\r\\n'); },
          });
          """;

  /** As the first, and the relay candidates with the proofs never arrive. */
  static final String WITHHELD_PROOFS =
      """
      const Real = RTCPeerConnection;
      globalThis.RTCPeerConnection = class extends Real {
        constructor(...settings) {
          super(...settings);
          super.addEventListener('icecandidate', (event) => {
            if (/ typ relay /.test(event.candidate?.candidate)) {
              event.stopImmediatePropagation();
            }
          });
        }
      };
      """
          + REWRITTEN_ADDRESSES;
}
