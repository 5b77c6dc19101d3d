// The leak test: shows the visitor's own assessment as soon as there is one.
import {inWords, poll} from './poll.js';

const part = (id) => document.getElementById(id);

const element = (name, ...content) => {
  const made = document.createElement(name);
  made.append(...content);
  return made;
};

const row = ([text, {family, origins}]) =>
  element(
    'tr',
    element('th', element('code', text), ' ', element('small', family)),
    element('td', origins.join(' ')),
  );

/** Groups the entries by address, because one address may be known in several ways. */
const byText = (addresses) => {
  const known = new Map();
  for (const {text, family, origin} of addresses) {
    known.set(text, {family, origins: [...(known.get(text)?.origins ?? []), origin]});
  }
  return [...known];
};

const show = ({verdict, confidence, meaning, advice, sentences, addresses}) => {
  part('finding').dataset.verdict = verdict;
  const waits = verdict === 'PENDING' && part('consent')?.hidden === false;
  part('finding-meaning').textContent = waits ? 'We ask your browser when you agree.' : meaning;
  if (verdict === 'PENDING') {
    part('finding-verdict').textContent = waits ? 'Not asked yet' : 'Looking';
    return;
  }
  part('finding-verdict').textContent = `${inWords(verdict)}, ${inWords(confidence)} confidence.`;
  part('reasons').replaceChildren(...sentences.map((sentence) => element('li', sentence)));
  part('advice').textContent = advice;
  part('addresses').querySelector('tbody').replaceChildren(...byText(addresses).map(row));
  part('addresses').hidden = addresses.length === 0;
  part('no-addresses').hidden = addresses.length > 0;
  part('details').hidden = false;
};

part('leak-test').hidden = false;
poll(part('leak-test').dataset.source, show);
