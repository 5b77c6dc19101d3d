import {
  beginWithShield,
  documentOf,
  elementIn,
  framesBelow,
  isConnected,
  isFrame,
  parentOf,
  replace,
  typeOf,
  windowIn,
} from './frames';

import { guard, listenForDocuments, sweep } from './guard';
import { followedBy, hook } from './hook';
import type { Around, View } from './hook';
import { apply, callable, each, getter, lowerCase, part, positionOf } from './natives';
import type { Native } from './natives';
import { NAME_LENGTH, withoutShadowTrees } from './shadowTrees';
import { asItIs, isTrustedHtml, trustedHtml } from './trusted';

const comment = callable(Document.prototype.createComment);
const contentOf = getter(HTMLTemplateElement.prototype, 'content');

const isNode = (given: unknown): boolean => {
  try {
    return typeOf(given) > 0;
  } catch {
    return false;
  }
};

/** Replaces each frame with a comment, runs an action, and then inserts the frames one by one. */
const framesLast = (frames: ArrayLike<Element>, action: () => unknown): unknown => {
  const insertFrom = (i: number): unknown => {
    const frame = frames[i];
    const parent: unknown = frame && parentOf(frame);
    if (!parent) {
      return action();
    }
    const place = comment(documentOf(frame), '');
    replace(parent, place, frame);
    beginWithShield(frame);
    try {
      return insertFrom(i + 1);
    } finally {
      const now = parentOf(place);
      if (now) {
        replace(now, frame, place);
        guard(windowIn(frame));
      }
    }
  };
  return insertFrom(0);
};

/**
 * Wraps functions that insert nodes. Scripts and custom elements among the nodes run during the
 * insertion, and must not find a new frame before we do.
 */
const inserting =
  (first: number, count: number): Around =>
  (native, self, given) => {
    if (isNode(self) && !isConnected(self)) {
      return apply(native, self, given as never[]);
    }
    const insertFrom = (i: number): unknown => {
      const node = given[i];
      if (i >= given.length || i >= first + count) {
        return apply(native, self, given as never[]);
      }
      if (!isNode(node)) {
        return insertFrom(i + 1);
      }
      if (!isFrame(node)) {
        return framesLast(framesBelow(node), () => insertFrom(i + 1));
      }
      beginWithShield(node);
      if (count === 1) {
        return framesLast(framesBelow(node), () => insertFrom(i + 1));
      }
      const place = (given[i] = comment(documentOf(node), ''));
      try {
        return insertFrom(i + 1);
      } finally {
        const parent = parentOf(place);
        if (parent) {
          replace(parent, node, place);
          guard(windowIn(node));
        }
      }
    };
    try {
      return insertFrom(first);
    } finally {
      sweep();
    }
  };

/**
 * Wraps functions that parse text into a connected element. If the text may hold frames, its nodes
 * are inserted as nodes are.
 */
const parsing =
  (text: number, insert: (self: unknown, fragment: unknown, given: unknown[]) => unknown): Around =>
  (native, self, given) => {
    const html = given[text];
    if (!isConnected(self) || !mayHoldFrame(`${html as string}`)) {
      return apply(native, self, given as never[]);
    }
    const template = elementIn(documentOf(self), 'template');
    fill(template, html);
    return insert(self, contentOf(template), given);
  };

const fill = (() => {
  const set = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')!.set as Native;
  return callable(set);
})();

const mayHoldFrame = (text: string): boolean => {
  const lower: string = lowerCase(text);
  let found = false;
  each(['<iframe', '<object', '<embed'], (start) => {
    found = found || (positionOf(lower, start) as number) >= 0;
  });
  return found;
};

/**
 * The last characters written into each document, because an attribute's name may come in pieces.
 */
const written = new WeakMap<object, string>();
const endOf = callable(written.get) as (self: unknown, page: unknown) => string | undefined;
const setEnd = callable(written.set);

/** Wraps `document.write`: a script in the text must not find an unguarded frame before it. */
const writing =
  (write: Native, end: string): Around =>
  (_native, self, given) => {
    const trust = given.length === 1 && isTrustedHtml(given[0]) ? trustedHtml : asItIs;
    const put = (text: string): unknown => {
      const before = endOf(written, self) ?? '';
      const plain = withoutShadowTrees(text, before);
      setEnd(written, self, part(before + plain, -NAME_LENGTH));
      return followedBy(() => {
        listenForDocuments(self); // The first text for a finished document removes the listeners.
        sweep();
      })(write, self, [trust(plain)]);
    };
    let rest = '';
    each(given, (text) => {
      rest += `${text as string}`;
    });
    for (
      let tag: number;
      (tag = positionOf(rest, '>') as number) >= 0;
      rest = part(rest, tag + 1)
    ) {
      put(part(rest, 0, tag + 1));
    }
    return put(rest + end);
  };

export const hookInsertion = (view: View): void => {
  const on = (owner: string, names: string[], around: Around): void =>
    hook(view, owner, names, around);
  const first = inserting(0, 1);
  const all = inserting(0, Infinity);
  const parents = ['append', 'prepend', 'replaceChildren'];
  const siblings = ['before', 'after', 'replaceWith'];
  const prototype = (name: string) => (view[name] as { prototype: never }).prototype;
  const { replaceChildren, replaceWith, before, after, prepend, append } = prototype(
    'Element',
  ) as Record<string, Native>;
  const { replaceChildren: intoFragment } = prototype('DocumentFragment') as Record<string, Native>;
  const go =
    (native: Native | undefined) =>
    (self: unknown, fragment: unknown): void => {
      all(native!, self, [fragment]);
    };

  const places = { beforebegin: before, afterbegin: prepend, beforeend: append, afterend: after };

  on('Element', ['innerHTML', 'setHTMLUnsafe'], parsing(0, go(replaceChildren)));
  on('ShadowRoot', ['innerHTML', 'setHTMLUnsafe'], parsing(0, go(intoFragment)));
  on('Element', ['outerHTML'], parsing(0, go(replaceWith)));
  on(
    'Element',
    ['insertAdjacentHTML'],
    parsing(1, (self, fragment, given) => {
      const where = lowerCase(`${given[0] as string}`) as string;
      go(places[where as keyof typeof places])(self, fragment);
    }),
  );
  on('Node', ['appendChild', 'insertBefore', 'replaceChild'], first);
  each(['Element', 'Document', 'DocumentFragment'], (owner) => {
    on(owner, parents, all);
    on(owner, ['moveBefore'], first);
  });
  each(['Element', 'CharacterData', 'DocumentType'], (owner) => on(owner, siblings, all));
  on('Element', ['insertAdjacentElement'], inserting(1, 1));
  on('Range', ['insertNode', 'surroundContents'], first);
  on('Document', ['body'], first);
  on('HTMLTableElement', ['caption', 'tHead', 'tFoot'], first);
  each(['HTMLSelectElement', 'HTMLOptionsCollection'], (owner) => on(owner, ['add'], first));
  const { write } = prototype('Document') as Record<string, Native>;
  on('Document', ['write'], writing(write!, ''));
  on('Document', ['writeln'], writing(write!, '\n'));
  on('Document', ['close', 'execCommand'], followedBy(sweep));
};
