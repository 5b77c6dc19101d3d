// Attacks by the constructors of the page itself.
(() => {
  const {attack, from} = attacks;

  attacks.constructors = () => {
    attack('plain', () => window.RTCPeerConnection);
    attack('webkit prefix', () => window.webkitRTCPeerConnection);
    attack('moz prefix', () => window.mozRTCPeerConnection);
    attack('descriptor', () =>
      from(Object.fromEntries(Object.entries(Object.getOwnPropertyDescriptors(window))
          .map(([name, found]) => [name, found.value]))));
    attack('constructor of the prototype', () => RTCPeerConnection.prototype.constructor);
    attack('constructor of a connection', () => new RTCPeerConnection().constructor);
    attack('parent of the constructor', () => {
      const found = Object.getPrototypeOf(RTCPeerConnection);
      return found === EventTarget || found === Function.prototype ? undefined : found;
    });
    attack('subclass', () => class extends RTCPeerConnection {});
    attack('construct with another target', () => {
      const Real = RTCPeerConnection;
      return function (config) {
        return Reflect.construct(Real, [config], class extends Real {});
      };
    });
    attack('configuration that changes', () => {
      const Real = RTCPeerConnection;
      return function (config) {
        let asked = 0;
        return new Real(new Proxy(config, {
          get: (target, name) => name === 'iceTransportPolicy' && asked++ ? 'all' : target[name],
        }));
      };
    });
    attack('configuration set late', () => {
      const Real = RTCPeerConnection;
      return function (config) {
        const connection = new Real({...config, iceTransportPolicy: 'relay'});
        connection.setConfiguration(config);
        return connection;
      };
    });
    attack('errors of a relay that refuses', () => {
      const Real = RTCPeerConnection;
      return function ({iceServers}) {
        return new Real({iceServers: [{...iceServers[0], credential: 'wrong'}]});
      };
    });
    attack('worker', () => new Promise((resolve) => {
      const text = 'postMessage(typeof RTCPeerConnection + typeof webkitRTCPeerConnection)';
      const worker = new Worker(URL.createObjectURL(new Blob([text])));
      worker.onmessage = ({data}) => resolve(data === 'undefinedundefined' ? undefined : [data]);
    }));
  };
})();
