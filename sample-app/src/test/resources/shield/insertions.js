// Attacks by a frame that comes into the page, each by another way of inserting it.
(() => {
  const {attack, from, here, last, make, pause, put} = attacks;

  attacks.insertions = () => {
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
  };
})();
