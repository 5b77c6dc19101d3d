// Asks for the visitor's own assessment until there is one, and shows each answer. If a request
// fails, the page stays as it is: the shop does not depend on the assessment.
const pauses = [200, 200, 300, 300, 500, 500, 1000, 1000, 2000, 3000, 4000, 5000, 5000, 5000, 5000];

export const poll = async (source, show) => {
  for (const pause of pauses) {
    try {
      const answer = await fetch(source, {cache: 'no-store'});
      if (!answer.ok) {
        return;
      }
      const assessment = await answer.json();
      show(assessment);
      if (assessment.verdict !== 'PENDING') {
        return;
      }
    } catch {
      return;
    }
    await new Promise((go) => setTimeout(go, pause));
  }
};

export const inWords = (name) => name.toLowerCase().replaceAll('_', ' ');
