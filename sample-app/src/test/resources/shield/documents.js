// Attacks by a document that comes into a frame or a window later.
(() => {
  const {attack, from, here, html, loaded, make, now, pause, poll, put, telling, windowOf} = attacks;

  attacks.documents = () => {
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
      attack(`${name} in an opened window`, async () => {
        const view = windowOf(url, `opened ${name}`);
        await loaded(view, url);
        return now(from(view));
      });
      attack(`${name}, second document in an opened window`, async () => {
        const view = windowOf(`${here}/blank.html`, `opened second ${name}`);
        await loaded(view, `${here}/blank.html`);
        const before = view.document;
        view.location.href = url;
        await loaded(view, url, before);
        return now(from(view));
      });
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
        windowOf(`javascript:${JSON.stringify(html(text))}`, 'opened4');
      },
      'blob in an opened window': (text) => {
        windowOf(URL.createObjectURL(new Blob([html(text)], {type: 'text/html'})), 'opened5');
      },
      'blob in a window opened before': async (text) => {
        const view = windowOf(`${here}/blank.html`, 'openedBefore');
        await loaded(view, `${here}/blank.html`);
        view.location.href = URL.createObjectURL(new Blob([html(text)], {type: 'text/html'}));
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
      const view = windowOf('about:blank', 'opened1');
      return now(from(view)).then((said) => said ?? pause(500)).then((said) =>
        said ?? now(from(view)));
    });
    attack('opened window, frame in it', () => {
      const view = windowOf('', 'opened2');
      view.document.body.append(view.document.createElement('iframe'));
      return now(from(view[0]));
    });
    attack('opened window, written', () => telling((text) => {
      const view = windowOf('', 'opened3');
      view.document.write(html(text));
      view.document.close();
    }));
  };
})();
