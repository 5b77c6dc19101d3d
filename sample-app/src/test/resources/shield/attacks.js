// The attacks of attacks.html: each tries to come by a connection, or by what one says.
(() => {
  const results = {};
  const running = [];

  /** What the page sees of others' doings where it has replaced what they use. */
  const spied = [];
  const {apply, construct, defineProperty, getOwnPropertyDescriptor} = Reflect;
  const spying = () => {
    const {test} = RegExp.prototype;
    let busy = false;
    const seen = (owner, values = []) => {
      if (busy) {
        return;
      }
      busy = true;
      for (let i = -1; i < values.length; i++) {
        const value = i < 0 ? owner : values[i];
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
        seen(this, given);
        return new.target ? construct(real, given) : apply(real, this, given);
      };
      if (real.prototype) {
        owner[name].prototype = real.prototype;
      }
    };
    Error.prepareStackTrace = (error, sites) => {
      for (const site of sites) {
        seen(site.getThis(), [site.getFunction()]);
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

  globalThis.attacks = {attack, from, harvest, servers, results, running};
  globalThis.finished = async () => {
    await Promise.all(running);
    const stolen = spied.find((value) => typeof value === 'function');
    results['what was spied on'] = {
      reached: !!stolen,
      said: [...new Set(spied.filter((value) => typeof value === 'string'))],
    };
    unmended();
    await Promise.all(running);
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
      'select add': (node) => {
        const option = make('option');
        option.append(node);
        put(make('select')).add(option);
      },
      'options add': (node) => {
        const option = make('option');
        option.append(node);
        put(make('select')).options.add(option);
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
      // Without the event that about:blank brings at once.
      attack(`${name} with an address`, () => {
        insert(make('iframe', {name: `address by ${name}`, src: `${here}/blank.html`}));
        return from(window[`address by ${name}`]);
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
      attack(`${name} with an address`, () => {
        insert(`<b><iframe name="address by ${name}" src="${here}/blank.html"></iframe></b>`);
        return from(window[`address by ${name}`]);
      });
      if (name === 'execCommand') {
        continue; // See unmended().
      }
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
        insert(`<iframe name="beside ${name}" src="${here}/blank.html"></iframe><${tag}></${tag}>`);
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
    attack('customised iframe with an address', () => {
      let found;
      customElements.define('y-frame', class extends HTMLIFrameElement {
        connectedCallback() {
          found ??= from(last());
        }
      }, {extends: 'iframe'});
      put(Object.assign(document.createElement('iframe', {is: 'y-frame'}), {src: `${here}/blank.html`}));
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
    for (const [name, url] of Object.entries({
      'text file': `${here}/plain.txt`,
      'missing page': `${here}/missing`,
      'page of ours': `${here}/blank.html`,
      'about:blank again': 'about:blank?again',
    })) {
      attack(`${name}, window kept`, () => {
        const frame = put(make());
        const view = frame.contentWindow;
        const before = view.document;
        frame.src = url;
        return poll(view, () => view.document !== before);
      });
      attack(`${name}, window kept in a shadow tree`, () => {
        const frame = make();
        put(make('div')).attachShadow({mode: 'closed'}).append(frame);
        const view = frame.contentWindow;
        const before = view.document;
        frame.src = url;
        return poll(view, () => view.document !== before);
      });
      attack(`${name}, asked when it has loaded`, () => new Promise((resolve) => {
        const frame = make('iframe', {src: url, name: `loads ${name}`});
        frame.onload = () => resolve(from(window[`loads ${name}`]));
        put(frame);
      }));
      attack(`${name}, second document, asked when it has loaded`, () => new Promise((resolve) => {
        const frame = put(make('iframe', {src: `${here}/blank.html`}));
        const view = frame.contentWindow;
        frame.onload = () => {
          frame.onload = () => resolve(from(view));
          view.location.href = url;
        };
      }));
      attack(`${name} in an opened window`, () => new Promise((resolve) => {
        const view = open(url, `opened ${name}`);
        setTimeout(() => resolve(now(from(view))), 2000);
        setTimeout(() => view.close(), 9000);
      }));
      attack(`${name}, second document in an opened window`, () => new Promise((resolve) => {
        const view = open(`${here}/blank.html`, `opened second ${name}`);
        setTimeout(() => (view.location.href = url), 1500);
        setTimeout(() => resolve(now(from(view))), 3500);
        setTimeout(() => view.close(), 9000);
      }));
    }
    attack('window kept and asked at every event', () => new Promise((resolve) => {
      const frame = put(make('iframe', {src: `${here}/blank.html`}));
      const view = frame.contentWindow;
      frame.onload = () => {
        const before = view.document;
        const look = () => view.document !== before && resolve(from(view));
        for (const event of ['beforeunload', 'pageswap', 'pagehide', 'visibilitychange', 'unload']) {
          view.addEventListener(event, () => {
            scheduler.postTask(look, {priority: 'user-blocking'});
            Promise.resolve().then(look);
            setTimeout(look);
          }, true);
        }
        frame.onload = null;
        frame.src = `${here}/plain.txt`;
        poll(view, () => view.document !== before).then(resolve);
      };
    }));
    attack('frame in a document written late', () => new Promise((resolve) => {
      const outer = put(make());
      setTimeout(() => {
        const page = outer.contentDocument;
        page.write('<p>x');
        page.close();
        const frame = page.createElement('iframe');
        frame.src = `${here}/plain.txt`;
        page.body.append(frame);
        const view = frame.contentWindow;
        frame.onload = () => resolve(from(view));
      }, 500);
    }));
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
      'javascript address in an opened window': (text) => {
        const view = open(`javascript:${JSON.stringify(html(text))}`, 'opened4');
        setTimeout(() => view.close(), 9000);
      },
      'blob in an opened window': (text) => {
        const view = open(URL.createObjectURL(new Blob([html(text)], {type: 'text/html'})), 'opened5');
        setTimeout(() => view.close(), 9000);
      },
      'blob in a window opened before': (text) => {
        const view = open(`${here}/blank.html`, 'openedBefore');
        const url = URL.createObjectURL(new Blob([html(text)], {type: 'text/html'}));
        setTimeout(() => (view.location.href = url), 1500);
        setTimeout(() => view.close(), 9000);
      },
      'blob in a frame of a text file': (text) => {
        const frame = make('iframe', {src: `${here}/plain.txt`});
        frame.onload = () => {
          const page = frame.contentDocument;
          const tell = text.replace('(opener || parent)', 'top');
          const inner = page.createElement('iframe');
          inner.src = URL.createObjectURL(new Blob([html(tell)], {type: 'text/html'}));
          page.body.append(inner);
        };
        put(frame);
      },
      'blob set late in a frame of a text file': (text) => {
        const frame = make('iframe', {src: `${here}/plain.txt`});
        frame.onload = () => {
          frame.onload = null;
          const page = frame.contentDocument;
          const tell = text.replace('(opener || parent)', 'top');
          const inner = page.createElement('iframe');
          inner.src = `${here}/blank.html`;
          inner.onload = () => {
            inner.onload = null;
            inner.src = URL.createObjectURL(new Blob([html(tell)], {type: 'text/html'}));
          };
          page.body.append(inner);
        };
        put(frame);
      },
      'srcdoc in a closed shadow tree of a srcdoc': (text) => {
        const frame = make('iframe', {srcdoc: html(text.replace('(opener || parent)', 'top'))});
        put(make('iframe', {srcdoc:
            `<p><template shadowrootmode=closed>${frame.outerHTML}</template></p>`}));
      },
      'srcdoc in a shadow tree written in pieces': (text) => {
        const frame = make('iframe', {srcdoc: html(text.replace('(opener || parent)', 'top'))});
        const outer = put(make()).contentDocument;
        outer.write('<p><template shadow');
        outer.write('RootMode=closed>');
        outer.write(`${frame.outerHTML}</template></p>`);
        outer.close();
      },
      'javascript address in a written shadow tree': (text) => {
        const tell = text.replace('(opener || parent)', 'top');
        const frame = make('iframe', {src: `javascript:void ${tell}`});
        const outer = put(make()).contentDocument;
        outer.write(`<p><template shadowrootmode=closed>${frame.outerHTML}</template></p>`);
        outer.close();
      },
      'srcdoc in a declared shadow tree': (text) => {
        const frame = make('iframe', {srcdoc: html(text)});
        put(make('div')).setHTMLUnsafe(
            `<p><template shadowrootmode=open>${frame.outerHTML}</template></p>`);
      },
      'srcdoc in a written shadow tree': (text) => {
        const frame = make('iframe', {srcdoc: html(text.replace('(opener || parent)', 'top'))});
        const outer = put(make()).contentDocument;
        outer.write(`<p><template shadowrootmode=open>${frame.outerHTML}</template></p>`);
        outer.close();
      },
      'srcdoc written': (text) => {
        const frame = make('iframe', {srcdoc: html(text.replace('(opener || parent)', 'top'))});
        const outer = put(make()).contentDocument;
        outer.write(frame.outerHTML);
        outer.close();
      },
      'srcdoc behind a name space': (text) => {
        const frame = put(make());
        frame.setAttributeNS(null, 'srcdoc', html(text));
      },
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
      return now(from(view)).then((said) => said ?? pause(500)).then((said) => {
        setTimeout(() => view.close(), 9000);
        return said ?? now(from(view));
      });
    });
    attack('opened window, frame in it', () => {
      const view = open('', 'opened2');
      view.document.body.append(view.document.createElement('iframe'));
      const found = from(view[0]);
      setTimeout(() => view.close(), 9000);
      return now(found);
    });
    attack('opened window, written', () => telling((text) => {
      const view = open('', 'opened3');
      view.document.write(html(text));
      view.document.close();
      setTimeout(() => view.close(), 5000);
    }));
  };

  /** What a script of a page cannot prevent: docs/shield.md says why. */
  const unmended = () => {
    const option = (name, src = '') => {
      const node = make('option');
      node.append(make('iframe', src ? {name, src} : {name}));
      return node;
    };
    attack('options by index', () => {
      put(make('select')).options[0] = option('byIndex', `${here}/blank.html`);
      return from(window.byIndex);
    });
    attack('select by index', () => {
      put(make('select'))[0] = option('bySelect', `${here}/blank.html`);
      return from(window.bySelect);
    });
    attack('execCommand beside a custom element', () => {
      let found;
      customElements.define('x-command', class extends HTMLElement {
        constructor() {
          super();
          found ??= from(window.besideCommand);
        }
        connectedCallback() {
          found ??= from(window.besideCommand);
        }
      });
      const box = put(make('div', {contentEditable: 'true', textContent: 'x'}));
      box.focus();
      getSelection().selectAllChildren(box);
      document.execCommand('insertHTML', false,
          `<iframe name="besideCommand" src="${here}/blank.html"></iframe><x-command></x-command>`);
      return found;
    });
    for (const [name, send] of Object.entries({
      'javascript address set late': (text) => {
        put(make()).contentWindow.location.href = `javascript:${JSON.stringify(html(text))}`;
      },
      'blob in a window opened by a link': (text) => {
        const href = URL.createObjectURL(new Blob([html(`${text};setTimeout(close, 9000)`)],
            {type: 'text/html'}));
        put(make('a', {href, target: 'openedByLink', rel: 'opener'})).click();
      },
    })) {
      attack(name, () => telling(send));
    }
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
    for (const [owner, name] of [[Array.prototype, Symbol.iterator], [Promise.prototype, 'then'],
      [Reflect, 'defineProperty'], [Reflect, 'apply'], [Object, 'getOwnPropertyDescriptor'],
      [Function.prototype, Symbol.hasInstance], [window, 'Promise'], [window, 'WeakSet'],
      [Element.prototype, 'matches'], [Element.prototype, 'querySelectorAll'],
      [NodeList.prototype, Symbol.iterator]]) {
      attack(`${String(name)} of ${owner.constructor.name} replaced`, () => {
        const real = getOwnPropertyDescriptor(owner, name);
        const label = `replaced ${String(name)}`;
        try {
          owner[name] = () => undefined;
        } catch {}
        try {
          put(make('div')).innerHTML = `<iframe name="${label}" src="${here}/blank.html"></iframe>`;
          return from(window[label]);
        } finally {
          defineProperty(owner, name, real);
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
      return views.map((view) => {
        try {
          return from(view);
        } catch {
          return undefined; // Of another origin.
        }
      }).find(Boolean);
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

  /** To the server, because drivers of browsers wait for frames that never rest. */
  const report = async () => {
    const verdict = async () => (await fetch(`${context}/verdict`)).text();
    const attacks = await finished();
    for (let i = 0; i < 100 && (await verdict()) !== 'CONSISTENT'; i++) {
      await pause(100);
    }
    const text = JSON.stringify({attacks, verdict: await verdict()});
    await fetch(`${context}/results`, {method: 'POST', body: text});
  };

  document.addEventListener('DOMContentLoaded', () => {
    all();
    if (location.hash === '#report') {
      report();
    }
  });
})();
