import { makeRoom } from './room';
import { STYLE } from './style';

interface Place {
  /** Shows this and nothing else, or nothing. */
  show: (content?: HTMLElement) => void;
  /** Puts the focus on the first button. */
  focus: () => void;
}

/**
 * The banner's own place in the page: in front of the body, where the keyboard gets to it first,
 * and where a library that exchanges the body leaves it alone. No style of the page reaches it.
 *
 * Its style sheet is made in code, which a policy without 'unsafe-inline' allows. A browser that
 * knows no such sheets shows the question without a style, above the page.
 */
export const makePlace = (): Place => {
  const host = document.createElement('div');
  host.dataset.webrtcMaskingAsk = '';
  const tree = host.attachShadow({ mode: 'open' });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    tree.adoptedStyleSheets = [sheet];
  } catch {
    // Legible without.
  }
  const room = makeRoom(tree.adoptedStyleSheets);
  /** Where the visitor was before they came to the banner. */
  let before: EventTarget | null = null;
  host.addEventListener('focusin', ({ relatedTarget }) => {
    before = relatedTarget ?? before;
  });
  const show = (content?: HTMLElement): void => {
    const wasInside = document.activeElement === host;
    tree.replaceChildren(...(content ? [content] : []));
    if (content) {
      document.documentElement.insertBefore(host, document.body);
    } else {
      host.remove();
    }
    room(content);
    if (wasInside) {
      (before as HTMLElement | null)?.focus?.();
    }
  };
  return { show, focus: () => tree.querySelector('button')?.focus() };
};
