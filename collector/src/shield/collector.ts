import { endpointUrl } from '../endpointUrl';
import { whenAgreed } from '../whenAgreed';
import { windowIn } from './frames';
import { callable } from './natives';
import { anotherTag } from './tag';

const listen = callable(EventTarget.prototype.addEventListener);

/**
 * Whether this is the shield's own frame. We make its `self` the outermost window,
 * because the collector runs only there.
 */
export const isOwnFrame = (): boolean => window !== top && self === top;

/** Loads the collector, in a window that no page script has touched. */
export const runCollector = (script: HTMLScriptElement): unknown =>
  import(endpointUrl(script.src, 'probe.js'));

/**
 * Prepares a frame for the collector that the page's scripts cannot reach. It is in a closed shadow
 * tree, whose frames are in no list (docs/rationale.md), and exists before any script of the page
 * runs. If the tag has `data-waits`, the collector waits for the visitor's consent; if it has
 * `data-asks`, the page also asks for it.
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
  const asks = script.hasAttribute('data-asks');
  const waits = asks || script.hasAttribute('data-waits');
  listen(window, 'load', () => {
    waits ? whenAgreed(start) : start();
    asks && import(endpointUrl(script.src, 'ask.js#shielded'));
  });
};
