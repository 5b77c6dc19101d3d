// Attacks that come last, because they break what the others need.
(() => {
  const {attack, from, here, html, make, put, telling} = attacks;
  const {defineProperty, getOwnPropertyDescriptor} = spying;

  /** What a script of a page cannot prevent: docs/shield.md says why. */
  attacks.unmended = () => {
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
        const href = URL.createObjectURL(new Blob([html(`${text};setTimeout(close, 20000)`)],
            {type: 'text/html'}));
        put(make('a', {href, target: 'openedByLink', rel: 'opener'})).click();
      },
    })) {
      attack(name, () => telling(send));
    }
  };

  /** The page breaks what others need. */
  attacks.tricks = () => {
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
})();
