// Does what scripts of advertisers and trackers do: asks WebRTC for the visitor's addresses, first
// directly, then in a new frame, which simple blockers overlook. It tells nobody.
(() => {
  const box = document.getElementById('nosy');
  const server = {urls: `stun:${location.hostname}:${box.dataset.stunPort}`};
  const patience = 3000;

  const newFrame = () => {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    document.body.append(frame);
    return frame.contentWindow;
  };

  const ways = {
    'Asked plainly': () => globalThis.RTCPeerConnection,
    'By its older name': () => globalThis.webkitRTCPeerConnection,
    'In a new frame': () => newFrame().RTCPeerConnection,
  };

  const candidatesBy = (Connection) =>
    new Promise((resolve) => {
      const found = [];
      const connection = new Connection({iceServers: [server]});
      const end = () => {
        connection.close();
        resolve(found);
      };
      connection.onicecandidate = ({candidate}) => {
        if (!candidate) {
          end();
        } else if (candidate.candidate) {
          found.push(candidate.candidate.split(' ')[4]);
        }
      };
      connection.createDataChannel('');
      connection.createOffer().then((offer) => connection.setLocalDescription(offer));
      setTimeout(end, patience);
    });

  const tell = (way, text) => {
    const term = document.createElement('dt');
    const description = document.createElement('dd');
    term.textContent = way;
    description.textContent = text;
    document.getElementById('ways').append(term, description);
  };

  const isAddress = (text) => !text.endsWith('.local') && text !== '0.0.0.0' && text !== '::';

  const inWords = (found) => {
    const names = found.filter((text) => text.endsWith('.local')).length;
    const hidden = names === 1 ? ['a random name'] : names > 1 ? [`${names} random names`] : [];
    return [...found.filter(isAddress), ...hidden].join(', ') || 'no address';
  };

  const tryAll = async () => {
    const learned = new Set();
    for (const [way, constructor] of Object.entries(ways)) {
      const Connection = constructor();
      const found = Connection ? [...new Set(await candidatesBy(Connection))] : [];
      found.filter(isAddress).forEach((address) => learned.add(address));
      tell(way, Connection ? inWords(found) : 'there is no WebRTC');
    }
    document.getElementById('learned').textContent =
      learned.size > 0 ? `It learned ${[...learned].join(', ')}.` : 'It learned no address.';
    box.dataset.learned = learned.size;
  };

  box.hidden = false;
  tryAll();
})();
