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

/** The windows that are in no other window's list of frames. */
const roots: Window[] = [];

/** Guards every window that the page can reach through the lists of frames. */
export const sweep = (): void => each(roots, (root) => eachWindowBelow(root, guard));

/**
 * A frame has a new document. Listens at the root of the frame's tree, before any other listener.
 */
const guardNewDocument = (event: Event): void => {
  const view = windowIn(targetOf(event));
  const page = guard(view);
  if (page && page !== document) {
    limitFrames(page);
  }
  sweep();
};

/**
 * A window is about to get a new document in this task. Our task follows directly, unless the page
 * already has an equally urgent one waiting.
 */
const guardNextDocument = (event: Event): void => {
  const view = listenerOf(event) as Window;
  afterThisTask(() => guard(view));
};
const listenerOf = getter(Event.prototype, 'currentTarget');

/** Listens for new documents in the frames of a tree. */
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

/** Adds hooks for every window. A parameter, because those hooks import this module. */
export const hookAlso = (hooks: (view: View) => void): void => {
  hookMore = hooks;
};

const observer = new MutationObserver(sweep);
/** The list `['srcdoc']`, which the browser can read without the page's iterators. */
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
 * Hides WebRTC from the page in a window, and in all windows that will be reached from it. Does
 * nothing to windows of another origin.
 */
export const guard = (view: Window | null | undefined): Document | undefined => {
  let page: Document | undefined;
  try {
    page = view?.document;
  } catch {
    // The window has another origin.
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

/**
 * Custom elements may not extend frames, because their code would run during the insertion. Such
 * frames stay plain ones.
 */
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
