// What attacks are made of: how one is run, and how what it reaches is made to say what it knows.
(() => {
  const results = {};
  const running = [];

  /** What a constructor's connection says, by every way there is. Also sent into frames as text. */
  async function harvest(Connection, iceServers) {
    const said = [];
    const pc = new Connection({iceServers, iceTransportPolicy: 'all'});
    pc.onicecandidate = ({candidate}) => {
      if (candidate) {
        said.push(candidate.candidate, `${candidate.address} ${candidate.relatedAddress}`);
        said.push(JSON.stringify(candidate));
      }
    };
    pc.onicecandidateerror = (error) =>
      said.push(`error ${error.address} ${error.hostCandidate} ${error.errorText}`);
    const channel = pc.createDataChannel('x');
    await pc.setLocalDescription(await pc.createOffer());
    for (let i = 0; i < 40 && pc.iceGatheringState !== 'complete'; i++) {
      await new Promise((go) => setTimeout(go, 100));
      (await pc.getStats()).forEach((entry) => said.push(JSON.stringify(entry)));
    }
    said.push(pc.localDescription.sdp, pc.pendingLocalDescription?.sdp);
    said.push(JSON.stringify(pc.localDescription), (await pc.createOffer()).sdp);
    const ice = pc.sctp?.transport?.iceTransport;
    ice?.getLocalCandidates?.().forEach(({candidate}) => said.push(candidate));
    pc.close();
    return [...new Set(said)].filter(Boolean);
  }

  const NAMES = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection'];
  const from = (view) =>
    view?.RTCPeerConnection || view?.webkitRTCPeerConnection || view?.mozRTCPeerConnection;
  const pause = (millis) => new Promise((go) => setTimeout(go, millis));
  const make = (tag = 'iframe', more = {}) => Object.assign(document.createElement(tag), more);
  const put = (node) => document.body.appendChild(node);
  const last = () => window[window.length - 1];

  /** An action returns a constructor, or lines that were said, or nothing. */
  const attack = (name, action) => {
    let got;
    try {
      got = action();
    } catch (error) {
      results[name] = {reached: false, said: [], failed: String(error)};
      return;
    }
    running.push(finish(name, got));
  };

  /** Not all at once: browsers are slow with a hundred connections. */
  const lanes = Array.from({length: 8}, () => Promise.resolve());
  let turns = 0;
  const inTurn = (action) => {
    const lane = turns++ % lanes.length;
    const mine = lanes[lane].then(async () => action(await servers));
    lanes[lane] = mine.catch(() => {});
    return mine;
  };

  const finish = async (name, promised) => {
    try {
      const got = await Promise.race([promised, pause(20000)]);
      const said = Array.isArray(got) ? got : got ? await inTurn((given) => harvest(got, given)) : [];
      results[name] = {reached: !!got, said};
    } catch (error) {
      results[name] = {reached: false, said: [], failed: String(error)};
    }
  };

  const here = location.pathname.slice(0, location.pathname.lastIndexOf('/'));
  const context = here.slice(0, here.lastIndexOf('/'));
  const servers = (async () => {
    for (let i = 0; i < 50; i++) {
      const answer = await fetch(`${context}/webrtc-masking/challenge`, {
        method: 'POST',
        headers: {'X-Masking': '1'},
      });
      if (answer.status === 200) {
        const text = JSON.stringify((await answer.json()).iceServers);
        const given = JSON.parse(text.replaceAll('{host}', location.hostname));
        return given;
      }
      await pause(100);
    }
    return [];
  })();

  /** Opened windows stay until every attack has ended: on a slow machine connections take long. */
  const windows = [];
  const windowOf = (url, name) => {
    const view = open(url, name);
    windows.push(view);
    return view;
  };
  const closeWindows = () => windows.forEach((view) => view.close());

  /** Waits until a window shows all of a document of ours, and another one than before. */
  const loaded = async (view, url, before) => {
    const href = new URL(url, location.href).href;
    const isThere = () =>
      view.document !== before && view.location.href === href &&
      view.document.readyState === 'complete';
    for (let i = 0; i < 100 && !isThere(); i++) {
      await pause(100);
    }
  };

  /** What a constructor says, at once: its window will not be there for long. */
  const now = async (Connection) => Connection && harvest(Connection, await servers);

  /** A script for a document of its own, which tells its opener or parent what was said. */
  let documents = 0;
  const telling = (send) =>
    new Promise(async (resolve) => {
      const id = `document ${++documents}`;
      addEventListener('message', ({data}) => data?.id === id && resolve(data.said));
      const text = `(async () => {
        const C = ${NAMES.map((name) => `globalThis.${name}`).join(' || ')};
        const said = C ? await (${harvest})(C, ${JSON.stringify(await servers)}) : undefined;
        (opener || parent).postMessage({id: '${id}', said}, '*');
      })()`;
      send(text);
    });
  const html = (text) => `<!doctype html><script>${text}</` + 'script>';

  /** Asks a window again and again, as fast as messages go, while it goes elsewhere. */
  const poll = (view, isThere) =>
    new Promise((resolve) => {
      const first = performance.now();
      const {port1, port2} = new MessageChannel();
      const look = () => {
        try {
          const found = isThere(view) && from(view);
          if (found) {
            resolve(found);
          }
        } catch {}
        if (performance.now() - first > 3000) {
          resolve();
        } else {
          port2.postMessage(0);
        }
      };
      port1.onmessage = look;
      look();
    });

  globalThis.attacks = {
    attack, closeWindows, context, from, harvest, here, html, last, loaded, make, now, pause, poll,
    put, results, running, servers, telling, windowOf,
  };
})();
