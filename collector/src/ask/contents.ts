import { choose } from './choice';
import { button, element } from './element';
import { section } from './section';
import type { Words } from './words';

/** The question, with two answers that look alike. */
export const question = (words: Words): HTMLElement => {
  const text = element('p', words.text);
  if (words.notice) {
    const link = element('a', words.notice.text);
    link.href = words.notice.url;
    text.append(' ', link);
  }
  return section(
    words,
    text,
    button(words.refuse, () => choose('denied')),
    button(words.accept, () => choose('given')),
  );
};

/** A small button that stays while there is consent. */
export const offer = (words: Words, withdraw: () => void): HTMLElement => {
  const made = button(words.withdraw, withdraw);
  made.className = 'withdraw';
  made.lang = words.language;
  return made;
};

/** Says that the consent is withdrawn. */
export const note = (words: Words, close: () => void): HTMLElement => {
  const text = element('p', words.withdrawn);
  text.setAttribute('role', 'status');
  return section(words, text, button(words.close, close));
};
