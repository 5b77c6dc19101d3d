import { beginWithShield, rootOf, viewOf, windowIn } from './frames';
import { hideConnections } from './hideConnections';
import { followedBy, hook, hookOn } from './hook';
import type { View } from './hook';
import { hookInsertion } from './insertion';
import { callable, each, getter } from './natives';
import { sweep, sweepFrom } from './sweep';

const known = new WeakSet<Document>();
const isKnown = callable(known.has);
const remember = callable(known.add);

const listen = callable(EventTarget.prototype.addEventListener);
const targetOf = getter(Event.prototype, 'target');
const observe = callable(MutationObserver.prototype.observe);

const guardDocument = (page: unknown): unknown => page && guard(viewOf(page));

/** A frame has another document. It is heard at the root of its tree, before any other listener. */
const look = (event: Event): void => {
  const frame: unknown = targetOf(event);
  guard(windowIn(frame));
  sweep();
};

const hear = (root: unknown): void => {
  if (root) {
    listen(root, 'load', look, true);
  }
};

const observer = new MutationObserver(sweep);
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
export const guard = (view: Window | null | undefined): void => {
  let page: Document | undefined;
  try {
    page = view?.document;
  } catch {
    // Of another origin.
  }
  if (!view || !page || isKnown(known, page)) {
    return;
  }
  remember(known, page);
  hideConnections(view as View);
  const frame = view.frameElement;
  if (frame) {
    beginWithShield(frame);
    hear(rootOf(frame));
  } else {
    sweepFrom(view);
  }
  hookView(view as View);
  hear(page);
  observe(observer, page, { __proto__: null, childList: true, subtree: true });
  observe(texts, page, { __proto__: null, attributeFilter: ['srcdoc'], subtree: true });
  sweep();
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
  hook(view, 'Element', ['attachShadow'], followedBy(hear));
  hook(
    view,
    'Document',
    ['open'],
    followedBy((result, self) => {
      guard(result as Window | null);
      hear(self);
    }),
  );
  hook(view, 'DocumentPictureInPicture', ['window'], guardResult);
  hookOn(view, 'open', guardResult);
  hookInsertion(view);
};
