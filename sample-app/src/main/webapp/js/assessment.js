// Shows visitors their own assessment in the strip above the page. Asks a few times, until there
// is one; without JavaScript the strip shows what the server knew when it wrote the page.
(() => {
  const strip = document.getElementById('assessment');
  const pauses = [200, 200, 300, 300, 500, 500, 1000, 1000, 2000, 3000, 4000];

  const meanings = {
    PENDING: 'Your browser has not answered yet.',
    CONSISTENT: 'Page requests and packets come from the same place.',
    MASKED: 'Your packets come from another place than your page requests.',
    RELAY: 'You come through a known privacy relay.',
    TAMPERED: 'What your browser says contradicts what the server saw.',
    INCONCLUSIVE: 'There was nothing to compare.',
    NOT_EVALUATED: 'This server is not set up to compare.',
  };

  const inWords = (name) => name.toLowerCase().replaceAll('_', ' ');
  const write = (part, text) => {
    document.getElementById(`assessment-${part}`).textContent = text;
  };

  const show = ({verdict, confidence, reasons}) => {
    strip.dataset.verdict = verdict;
    write('verdict', inWords(verdict));
    write('confidence', verdict === 'PENDING' ? '' : `${inWords(confidence)} confidence`);
    write('meaning', meanings[verdict] ?? '');
    write('reasons', reasons.map(inWords).join(', '));
  };

  const ask = async () => {
    try {
      const answer = await fetch(strip.dataset.source, {cache: 'no-store'});
      if (!answer.ok) {
        return;
      }
      const assessment = await answer.json();
      show(assessment);
      if (assessment.verdict === 'PENDING' && pauses.length > 0) {
        setTimeout(ask, pauses.shift());
      }
    } catch {
      // The strip keeps what it shows: the shop does not depend on it.
    }
  };

  ask();
})();
