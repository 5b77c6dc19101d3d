import { callable, getter, positionOf } from './natives';
import { withoutShadowTrees } from './shadowTrees';
import { trustedHtml } from './trusted';

const { prototype: node } = Node;
export const typeOf = getter(node, 'nodeType') as (self: unknown) => number;
export const parentOf = getter(node, 'parentNode');
export const isConnected = getter(node, 'isConnected');
export const documentOf = getter(node, 'ownerDocument') as (self: unknown) => Document;
export const viewOf = getter(Document.prototype, 'defaultView') as (self: unknown) => Window | null;
export const rootOf = callable(node.getRootNode);
export const replace = callable(node.replaceChild);

const findInElement = callable(Element.prototype.querySelectorAll);
const findInFragment = callable(DocumentFragment.prototype.querySelectorAll);
const matches = callable(Element.prototype.matches);
const attribute = callable(Element.prototype.getAttribute) as (
  self: unknown,
  name: string,
) => string | null;
const setAttribute = callable(Element.prototype.setAttribute);

export const elementIn = callable(Document.prototype.createElement);
const headOf = getter(Document.prototype, 'head');
const urlOf = getter(Document.prototype, 'URL') as (self: unknown) => string;
const append = callable(node.appendChild);
const remove = callable(node.removeChild);

const FRAMES = 'iframe,frame,object,embed';
const ELEMENT = 1;
const FRAGMENT = 11;

export const isFrame = (given: unknown): boolean =>
  typeOf(given) === ELEMENT && matches(given, FRAMES);

/** The elements below a node that can hold a document. Does not look into shadow trees. */
export const framesBelow = (given: unknown): ArrayLike<Element> => {
  const type = typeOf(given);
  return type === ELEMENT
    ? findInElement(given, FRAMES)
    : type === FRAGMENT
      ? findInFragment(given, FRAMES)
      : [];
};

const documents = {
  __proto__: null as never,
  IFRAME: getter(HTMLIFrameElement.prototype, 'contentWindow'),
  FRAME: getter(HTMLFrameElement.prototype, 'contentWindow'),
  OBJECT: getter(HTMLObjectElement.prototype, 'contentWindow'),
};
const localName = getter(Element.prototype, 'tagName') as (self: unknown) => string;

/** The window in a frame, if there is one. */
export const windowIn = (frame: unknown): Window | null => {
  const read = (documents as Record<string, (self: unknown) => Window | null>)[localName(frame)];
  return read ? read(frame) : null;
};

export const isFrameName = (name: string): boolean =>
  (positionOf(`,${FRAMES},`, `,${name},`) as number) >= 0;

/**
 * For a document without our response header: keeps out frames whose documents would begin without
 * the shield. The policy stays in force after its element is removed.
 */
export const limitFrames = (page: Document): void => {
  const head = headOf(page);
  if (head && !startsWith(urlOf(page), 'about:')) {
    const policy = elementIn(page, 'meta');
    setAttribute(policy, 'http-equiv', 'Content-Security-Policy');
    setAttribute(policy, 'content', 'frame-src *; object-src *');
    append(head, policy);
    remove(head, policy);
  }
};

/** The tag that brings the shield into a document in a `srcdoc` attribute. */
let begin = '';

export const useTag = (tag: HTMLScriptElement): void => {
  begin = tag.outerHTML;
};

/** Puts the shield's tag at the beginning of the frame's `srcdoc`, if it has one. */
export const beginWithShield = (frame: unknown): void => {
  const text = begin && attribute(frame, 'srcdoc');
  if (text && !startsWith(text, begin)) {
    setAttribute(frame, 'srcdoc', trustedHtml(begin + withoutShadowTrees(text)));
  }
};

const startsWith = callable(String.prototype.startsWith) as (
  text: string,
  begin: string,
) => boolean;
