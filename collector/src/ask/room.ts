/** Keeps the end of the page free of what is shown over it; of nothing where nothing is. */
type Room = (content?: HTMLElement) => void;

/**
 * Makes an empty block behind the body, as high as the banner, so that whoever scrolls to the end
 * of the page sees the end of the page. No style of the page's own elements is touched, and what a
 * library does with the body does not matter. Where nothing is adopted, the banner covers nothing.
 */
export const makeRoom = (sheets: CSSStyleSheet[]): Room => {
  const block = document.createElement('div');
  let shown: HTMLElement | undefined;
  const fit = (): void => {
    const { body, scrollingElement } = document;
    // A body of a fixed height, over whose end the page goes on. In quirks mode it says otherwise.
    const over = scrollingElement === body ? 0 : body.scrollHeight - body.clientHeight;
    const height = `${(shown?.offsetHeight ?? 0) + Math.max(over, 0)}px`;
    if (block.style.height !== height) {
      block.style.height = height;
    }
  };
  const watch = typeof ResizeObserver === 'function' ? new ResizeObserver(fit) : undefined;
  if (sheets[0]) {
    block.attachShadow({ mode: 'open' }).adoptedStyleSheets = sheets;
  }
  return (content) => {
    watch?.disconnect();
    shown = content;
    if (content && sheets[0]) {
      document.documentElement.append(block);
      fit();
      watch?.observe(content);
      watch?.observe(document.body);
    } else {
      block.remove();
    }
  };
};
