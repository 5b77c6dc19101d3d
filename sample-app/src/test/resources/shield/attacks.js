// The attacks of attacks.html: each tries to come by a connection, or by what one says.
(() => {
  const results = {};
  const running = [];

  /** What the page sees of others' doings where it has replaced what they use. */
  const spied = [];
  const {apply, construct} = Reflect;
  const spying = () => {
    const {test} = RegExp.prototype;
    let busy = false;
    const seen = (...values) => {
      if (busy) {
        return;
      }
      busy = true;
      for (const value of values) {
        const telling = typeof value === 'string' && value.length < 1e5
            ? apply(test, /typ (host|srflx|relay)/, [value])
            : typeof value === 'function' && apply(test, /RTCPeerConnection/, [value.name]);
        if (telling) {
          spied[spied.length] = value;
        }
      }
      busy = false;
    };
    const spy = (owner, name) => {
      const real = owner[name];
      owner[name] = function (...given) {
        seen(this, ...given);
        return new.target ? construct(real, given) : apply(real, this, given);
      };
      if (real.prototype) {
        owner[name].prototype = real.prototype;
      }
    };
    Error.prepareStackTrace = (error, sites) => {
      for (const site of sites) {
        seen(site.getThis(), site.getFunction());
      }
      return '';
    };
    for (const [owner, names] of [
      [Reflect, ['apply', 'construct', 'defineProperty', 'deleteProperty']],
      [JSON, ['stringify', 'parse']],
      [Object, ['defineProperty', 'create']],
      [Function.prototype, ['call', 'apply', 'bind']],
      [Array.prototype, ['push', 'filter', 'includes', 'map']],
      [String.prototype, ['match', 'split']],
      [RegExp.prototype, ['exec']],
      [window, ['Proxy']],
    ]) {
      names.forEach((name) => spy(owner, name));
    }
    const {fetch: realFetch} = window;
    window.fetch = (...given) => {
      seen(given[1]?.body);
      return realFetch(...given);
    };
    for (const name of ['RTCIceCandidate', 'RTCPeerConnectionIceEvent', 'RTCSessionDescription']) {
      const type = window[name];
      for (const key of ['candidate', 'address', 'sdp', 'relatedAddress']) {
        const found = type && Object.getOwnPropertyDescriptor(type.prototype, key);
        if (found) {
          Object.defineProperty(type.prototype, key, {
            get() {
              const value = apply(found.get, this, []);
              seen(value);
              return value;
            },
          });
        }
      }
    }
    return seen;
  };
  const seen = spying();

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
    try {
      pc.setConfiguration({iceServers, iceTransportPolicy: 'all'});
    } catch {}
    const channel = pc.createDataChannel('x');
    await pc.setLocalDescription(await pc.createOffer());
    for (let i = 0; i < 15 && pc.iceGatheringState !== 'complete'; i++) {
      await new Promise((go) => setTimeout(go, 100));
      (await pc.getStats()).forEach((entry) => said.push(JSON.stringify(entry)));
    }
    said.push(pc.localDescription.sdp, pc.pendingLocalDescription?.sdp);
    said.push(JSON.stringify(pc.localDescription), (await pc.createOffer()).sdp);
    const ice = pc.sctp?.transport?.iceTransport;
    ice?.getLocalCandidates?.().forEach(({candidate}) => said.push(candidate));
    pc.close();
    return said.filter(Boolean);
  }

  const NAMES = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection'];
  const from = (view) => NAMES.map((name) => view?.[name]).find(Boolean);
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

  globalThis.attacks = {attack, from, harvest, servers, results, running};
  globalThis.finished = async () => {
    await Promise.all(running);
    const stolen = spied.find((value) => typeof value === 'function');
    results['what was spied on'] = {
      reached: !!stolen,
      said: spied.filter((value) => typeof value === 'string'),
    };
    tricks();
    await Promise.all(running);
    return results;
  };

  // While the page is parsed.
  document.write('<iframe id=w1></iframe><script>attacks.attack("write with a script behind", ' +
      '() => attacks.from(window[window.length - 1]))</' + 'script>');
  document.write('<ifra');
  document.write('me></iframe><script>attacks.attack("write in pieces", ' +
      '() => attacks.from(window[window.length - 1]))</' + 'script>');
  document.writeln('<iframe></iframe>', '<script>attacks.attack("writeln", ' +
      '() => attacks.from(window[window.length - 1]))</' + 'script>');

  const all = () => {
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

    attack('iframe, contentWindow', () => from(put(make()).contentWindow));
    attack('iframe, contentDocument', () => from(put(make()).contentDocument.defaultView));
    attack('iframe, getSVGDocument', () => from(put(make()).getSVGDocument()?.defaultView));
    attack('iframe, index', () => (put(make()), from(last())));
    attack('iframe, name', () => (put(make('iframe', {name: 'byName'})), from(window.byName)));
    attack('iframe, load handler', () => {
      let found;
      put(make('iframe', {onload: () => (found ??= from(last()))}));
      return found ?? pause(300).then(() => found);
    });
    attack('iframe, window of an event', () => {
      let found;
      const frame = make('iframe');
      frame.addEventListener('load', () => (found ??= from(last())), true);
      put(frame);
      return found ?? pause(300).then(() => found);
    });
    for (const [name, insert] of Object.entries({
      insertBefore: (node) => document.body.insertBefore(node, null),
      replaceChild: (node) => document.body.replaceChild(node, put(make('p'))),
      append: (node) => document.body.append('text', node),
      prepend: (node) => document.body.prepend(node, 'text'),
      replaceChildren: (node) => put(make('p')).replaceChildren(node),
      before: (node) => put(make('p')).before(node),
      after: (node) => put(make('p')).after(node),
      replaceWith: (node) => put(make('p')).replaceWith(node),
      'after of text': (node) => put(document.createTextNode('x')).after(node),
      insertAdjacentElement: (node) => document.body.insertAdjacentElement('beforeend', node),
      'range insertNode': (node) => {
        const range = document.createRange();
        range.selectNodeContents(document.body);
        range.insertNode(node);
      },
      surroundContents: (node) => {
        const range = document.createRange();
        range.selectNodeContents(put(make('p', {textContent: 'x'})));
        range.surroundContents(node);
      },
      'template clone': (node) => {
        const template = make('template');
        template.content.append(node);
        put(document.importNode(template.content, true));
      },
      'table caption': (node) => {
        const caption = make('caption');
        caption.append(node);
        put(make('table')).caption = caption;
      },
      'cloned tree': (node) => {
        const box = make('div');
        box.append(node);
        put(box.cloneNode(true));
      },
    })) {
      attack(name, () => {
        const frame = make('iframe', {name: `by ${name}`});
        insert(frame);
        return from(window[`by ${name}`]);
      });
    }
    for (const [name, insert] of Object.entries({
      innerHTML: (text) => (put(make('div')).innerHTML = text),
      outerHTML: (text) => (put(make('div')).outerHTML = text),
      insertAdjacentHTML: (text) => put(make('div')).insertAdjacentHTML('AfterBegin', text),
      setHTMLUnsafe: (text) => put(make('div')).setHTMLUnsafe(text),
      createContextualFragment: (text) =>
        put(document.createRange().createContextualFragment(text)),
      execCommand: (text) => {
        const box = put(make('div', {contentEditable: 'true', textContent: 'x'}));
        box.focus();
        getSelection().selectAllChildren(box);
        document.execCommand('insertHTML', false, text);
      },
    })) {
      attack(name, () => {
        insert(`<b><iframe name="by ${name}"></iframe></b>`);
        return from(window[`by ${name}`]);
      });
      attack(`${name} beside a custom element`, () => {
        let found;
        const tag = `x-${name.toLowerCase()}`;
        customElements.define(tag, class extends HTMLElement {
          constructor() {
            found ??= from(window[`beside ${name}`]);
            super();
            found ??= from(window[`beside ${name}`]);
          }
          connectedCallback() {
            found ??= from(window[`beside ${name}`]);
          }
        });
        insert(`<iframe name="beside ${name}"></iframe><${tag}></${tag}>`);
        return found;
      });
    }
    attack('appendChild beside a script', () => {
      const box = make('div');
      box.append(make('iframe', {name: 'besideScript'}));
      box.append(make('script', {text: 'window.scriptFound = attacks.from(window.besideScript)'}));
      put(box);
      return window.scriptFound;
    });
    attack('append with a script as sibling', () => {
      document.body.append(make('iframe', {name: 'siblingScript'}),
          make('script', {text: 'window.siblingFound = attacks.from(window.siblingScript)'}));
      return window.siblingFound;
    });
    attack('customised iframe', () => {
      let found;
      customElements.define('x-frame', class extends HTMLIFrameElement {
        connectedCallback() {
          found ??= from(last());
        }
      }, {extends: 'iframe'});
      put(document.createElement('iframe', {is: 'x-frame'}));
      return found;
    });
    attack('mutation event', () => {
      let found;
      document.body.addEventListener('DOMNodeInserted', () => (found ??= from(last())));
      put(make());
      return found;
    });
    attack('shadow tree', () => {
      const root = put(make('div')).attachShadow({mode: 'open'});
      root.innerHTML = '<iframe></iframe>';
      return from(root.firstChild.contentWindow);
    });
    attack('declared shadow tree', () => {
      const box = put(make('div'));
      box.setHTMLUnsafe('<p><template shadowrootmode=open><iframe></iframe></template></p>');
      return from(box.firstChild.shadowRoot.firstChild.contentWindow);
    });
    attack('object', () => {
      const object = put(make('object', {type: 'text/html', data: `${here}/plain.txt`}));
      return pause(500).then(() => from(object.contentWindow) ?? from(last()));
    });
    attack('embed', () => {
      const embed = put(make('embed', {type: 'text/html', src: `${here}/plain.txt`}));
      return pause(500).then(() => from(embed.getSVGDocument()?.defaultView) ?? from(last()));
    });
    attack('frame in a frame', () => {
      const inner = put(make()).contentDocument;
      inner.body.appendChild(inner.createElement('iframe'));
      return from(inner.defaultView[0]);
    });
    attack('insertion by the method of another frame', () => {
      const other = put(make()).contentWindow;
      other.Node.prototype.appendChild.call(document.body, make('iframe', {name: 'foreign'}));
      return from(window.foreign);
    });
    attack('written frame', () => {
      const inner = put(make()).contentDocument;
      inner.open();
      inner.write('<iframe></iframe><script>parent.writtenFound = ' +
          'parent.attacks.from(window[0]) || parent.attacks.from(window)</' + 'script>');
      inner.close();
      return window.writtenFound;
    });
    attack('document handed to another frame', () => {
      const view = put(make('iframe')).contentWindow;
      view.document.open();
      view.document.write('<p>x');
      view.document.close();
      return from(view);
    });
    for (const [name, send] of Object.entries({
      'srcdoc property': (text) => put(make('iframe', {srcdoc: html(text)})),
      'srcdoc set late': (text) => (put(make()).srcdoc = html(text)),
      'srcdoc set twice': async (text) => {
        const frame = put(make('iframe', {srcdoc: 'x'}));
        await pause(200);
        frame.setAttribute('srcdoc', html(text));
      },
      'srcdoc in innerHTML': (text) => {
        const frame = make('iframe', {srcdoc: html(text)});
        put(make('div')).innerHTML = frame.outerHTML;
      },
      'srcdoc attribute node': (text) => {
        const attribute = document.createAttribute('srcdoc');
        attribute.value = html(text);
        put(make()).setAttributeNode(attribute);
      },
      'srcdoc in a sandbox': (text) =>
        put(make('iframe', {srcdoc: html(text), sandbox: 'allow-scripts'})),
      'srcdoc in a shadow tree': (text) =>
        put(make('div')).attachShadow({mode: 'open'})
            .append(make('iframe', {srcdoc: html(text)})),
      'srcdoc set late in a shadow tree': (text) => {
        const frame = make();
        put(make('div')).attachShadow({mode: 'open'}).append(frame);
        frame.srcdoc = html(text);
      },
      'javascript address': (text) =>
        put(make('iframe', {src: `javascript:${JSON.stringify(html(text))}`})),
      'javascript address without a page': (text) => {
        put(make()).contentWindow.location.href = `javascript:void ${text}`;
      },
      'blob address': (text) => put(make('iframe',
          {src: URL.createObjectURL(new Blob([html(text)], {type: 'text/html'}))})),
      'data address': (text) => put(make('iframe',
          {src: `data:text/html,${encodeURIComponent(html(text))}`})),
      'blob in an object': (text) => put(make('object',
          {data: URL.createObjectURL(new Blob([html(text)], {type: 'text/html'}))})),
      'blob in an embed': (text) => put(make('embed', {type: 'text/html',
          src: URL.createObjectURL(new Blob([html(text)], {type: 'text/html'}))})),
    })) {
      attack(name, () => telling(send));
    }
    attack('opened window', () => {
      const view = open('about:blank', 'opened1');
      return from(view) ?? pause(500).then(() => {
        const found = from(view);
        view.close();
        return found;
      });
    });
    attack('opened window, frame in it', () => {
      const view = open('', 'opened2');
      view.document.body.append(view.document.createElement('iframe'));
      const found = from(view[0]);
      setTimeout(() => view.close(), 300);
      return found;
    });
    attack('opened window, written', () => telling((text) => {
      const view = open('', 'opened3');
      view.document.write(html(text));
      view.document.close();
      setTimeout(() => view.close(), 5000);
    }));
  };

  /** The page breaks what others need. */
  const tricks = () => {
    WeakSet.prototype.has = () => true;
    MutationObserver.prototype.observe = () => {};
    EventTarget.prototype.addEventListener = () => {};
    String.prototype.startsWith = () => true;
    String.prototype.indexOf = () => -1;
    attack('after replacing everything', () => (put(make('iframe', {name: 'late'})), from(late)));
    for (const name of ['value', 'get', 'set', 'construct', 'apply', 'writable']) {
      attack(`polluted ${name}`, () => {
        Object.prototype[name] = () => {};
        try {
          put(make('iframe', {name: `polluted ${name}`}));
          return from(window[`polluted ${name}`]);
        } finally {
          delete Object.prototype[name];
        }
      });
    }
    attack('setters of arrays', () => {
      for (const i of [0, 1, 2]) {
        Object.defineProperty(Array.prototype, i, {set: () => {}, configurable: true});
      }
      try {
        put(make('iframe', {name: 'setters'}));
        return from(window.setters);
      } finally {
        [0, 1, 2].forEach((i) => delete Array.prototype[i]);
      }
    });
    attack('frames of the shield', () => {
      const views = [];
      for (let i = 0; i < window.length; i++) {
        views[i] = window[i];
      }
      return views.map(from).find(Boolean);
    });
    attack('elements of the shield', () =>
      [...document.querySelectorAll('*')].map((each) => {
        try {
          return from((each.shadowRoot ?? each.attachInternals().shadowRoot)
              ?.querySelector('iframe')?.contentWindow);
        } catch {
          return undefined;
        }
      }).find(Boolean));
    attack('length is a lie', () => {
      window.length = 0;
      put(make('iframe', {name: 'uncounted'}));
      return from(window.uncounted);
    });
  };

  document.addEventListener('DOMContentLoaded', all);
})();
