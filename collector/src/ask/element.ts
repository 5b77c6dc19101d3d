/** Makes an element with text; what HTML may be in the text stays text. */
export const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  text: string,
  ...children: Node[]
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  made.append(text, ...children);
  return made;
};

/** Makes a button that does something. */
export const button = (text: string, press: () => unknown): HTMLButtonElement => {
  const made = element('button', text);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
};
