import { endpointUrl } from '../endpointUrl';
import { whenAgreed } from '../whenAgreed';
import { windowIn } from './frames';
import { callable } from './natives';
import { anotherTag } from './tag';

const listen = callable(EventTarget.prototype.addEventListener);

/**
 * Whether this is the shield's own frame. Its window says of itself that it is the outermost one,
 * which is what the collector asks.
 */
export const isOwnFrame = (): boolean => window !== top && self === top;

/** The collector, in a window with nothing but the browser in it. */
export const runCollector = (script: HTMLScriptElement): unknown =>
  import(endpointUrl(script.src, 'probe.js'));

/**
 * Has the collector run in a frame that the page's scripts cannot reach: it stands in a closed
 * shadow tree, whose frames are in no list, and was made before any of them. A tag with `data-waits`
 * has it wait for the visitor's consent.
 */
export const prepareCollector = (script: HTMLScriptElement): void => {
  const host = document.createElement('div');
  const frame = document.createElement('iframe');
  host.hidden = true;
  host.attachShadow({ mode: 'closed' }).append(frame);
  script.after(host);
  const copy = anotherTag(script);
  const start = (): void => {
    const own = windowIn(frame) as unknown as {
      self: unknown;
      top: Window;
      document: Document;
    } | null;
    if (own) {
      own.self = own.top;
      own.document.head.append(copy);
    }
  };
  const waits = script.hasAttribute('data-waits');
  listen(window, 'load', () => (waits ? whenAgreed(start) : start()));
};
