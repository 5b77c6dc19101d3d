// Shows visitors their own assessment in the strip above the page. Without JavaScript, the strip
// shows what the server knew when it wrote the page.
import {inWords, poll} from './poll.js';

const strip = document.getElementById('assessment');

const write = (part, text) => {
  document.getElementById(`assessment-${part}`).textContent = text;
};

poll(strip.dataset.source, ({verdict, confidence, reasons, meaning}) => {
  strip.dataset.verdict = verdict;
  write('verdict', inWords(verdict));
  write('confidence', verdict === 'PENDING' ? '' : `${inWords(confidence)} confidence`);
  write('meaning', meaning);
  write('reasons', reasons.map(inWords).join(', '));
});
