import { element } from './element';
import type { Words } from './words';

/** A part of the page that screen readers list under its name: a paragraph and some buttons. */
export const section = (
  { language, label }: Words,
  paragraph: HTMLElement,
  ...buttons: HTMLElement[]
): HTMLElement => {
  const made = element('section', '', paragraph, element('div', '', ...buttons));
  made.setAttribute('aria-label', label);
  made.lang = language;
  made.dir = 'auto';
  return made;
};
