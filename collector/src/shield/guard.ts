import {
  beginWithShield,
  isFrameName,
  limitFrames,
  rootOf,
  typeOf,
  viewOf,
  windowIn,
} from './frames';
import { eachWindowBelow } from './eachWindowBelow';
import { hideConnections } from './hideConnections';
import { followedBy, hook, hookOn } from './hook';
import type { Around, View } from './hook';
import { apply, callable, each, getter, lowerCase } from './natives';
import { afterThisTask } from './afterThisTask';

const DOCUMENT = 9;

const known = new WeakSet<Document>();
const isKnown = callable(known.has);
const remember = callable(known.add);

const listen = callable(EventTarget.prototype.addEventListener);
const targetOf = getter(Event.prototype, 'target');
const observe = callable(MutationObserver.prototype.observe);

const guardDocument = (page: unknown): unknown => page && guard(viewOf(page));

/** The windows that nobody finds in another window's list of frames. */
const roots: Window[] = [];

/** Guards every window that the page can reach through the lists of frames. */
export const sweep = (): void => each(roots, (root) => eachWindowBelow(root, guard));

/** A frame has another document. It is heard at the root of its tree, before any other listener. */
const guardNewDocument = (event: Event): void => {
  const view = windowIn(targetOf(event));
  const page = guard(view);
  if (page && page !== document) {
    limitFrames(page);
  }
  sweep();
};

/**
 * A window is about to have another document, in this task. The next one is ours, unless the page
 * already has one in the same row.
 */
const guardNextDocument = (event: Event): void => {
  const view = listenerOf(event) as Window;
  afterThisTask(() => guard(view));
};
const listenerOf = getter(Event.prototype, 'currentTarget');

/** Learns of every frame of a tree that has another document. */
export const listenForDocuments = (root: unknown): void => {
  if (root) {
    listen(root, 'load', guardNewDocument, true);
    const view = typeOf(root) === DOCUMENT && viewOf(root);
    if (view) {
      each(['pageswap', 'pagehide'], (event) => listen(view, event, guardNextDocument, true));
    }
  }
};

let hookMore: (view: View) => void;

/** Has every window hooked by something that itself needs what is here. */
export const hookAlso = (hooks: (view: View) => void): void => {
  hookMore = hooks;
};

const observer = new MutationObserver(sweep);
/** A list that is read without the page's iterators. */
const SRCDOC = {
  __proto__: null,
  [Symbol.iterator]: () => {
    let done = true;
    const next = () => ({ __proto__: null, done: (done = !done), value: 'srcdoc' });
    return { __proto__: null, next };
  },
};
const texts = new MutationObserver((records) => {
  for (let i = 0; i < records.length; i++) {
    beginWithShield(changed(records[i]));
  }
});
const changed = getter(MutationRecord.prototype, 'target');

/**
 * Takes the page's way to its visitor's addresses out of a window, and out of those that will be
 * reached from there. Of windows of another origin it does nothing.
 */
export const guard = (view: Window | null | undefined): Document | undefined => {
  let page: Document | undefined;
  try {
    page = view?.document;
  } catch {
    // Of another origin.
  }
  if (!view || !page || isKnown(known, page)) {
    return page;
  }
  remember(known, page);
  hideConnections(view as View);
  const frame = view.frameElement;
  if (frame) {
    beginWithShield(frame);
    listenForDocuments(rootOf(frame));
  } else {
    roots[roots.length] = view;
  }
  hookView(view as View);
  listenForDocuments(page);
  observe(observer, page, { __proto__: null, childList: true, subtree: true });
  observe(texts, page, { __proto__: null, attributeFilter: SRCDOC, subtree: true });
  sweep();
  return page;
};

/** Elements that extend frames would run their code within the insertion: they stay frames. */
const defining: Around = (native, self, given) => {
  const base = (given[2] as { extends?: unknown } | undefined)?.extends;
  if (base !== undefined) {
    const name = `${base as string}`;
    given[2] = { __proto__: null, extends: isFrameName(lowerCase(name)) ? undefined : name };
  }
  return apply(native, self, given as never[]);
};

const hookView = (view: View): void => {
  const guardResult = followedBy((result) => guard(result as Window | null));
  const guardPage = followedBy(guardDocument);
  each(
    ['HTMLIFrameElement', 'HTMLFrameElement', 'HTMLObjectElement', 'HTMLEmbedElement'],
    (type) => {
      hook(view, type, ['contentWindow'], guardResult);
      hook(view, type, ['contentDocument', 'getSVGDocument'], guardPage);
    },
  );
  hook(view, 'Element', ['attachShadow'], followedBy(listenForDocuments));
  hook(
    view,
    'Document',
    ['open'],
    followedBy((result, self) => {
      guard(result as Window | null);
      listenForDocuments(self);
    }),
  );
  hook(view, 'DocumentPictureInPicture', ['window'], guardResult);
  hook(view, 'DocumentPictureInPictureEvent', ['window'], guardResult);
  hook(view, 'CustomElementRegistry', ['define'], defining);
  hookOn(view, 'open', guardResult);
  hookMore(view);
};
