// Asks visitors for their consent if the filter waits for it, that is, if its waiting script is in
// the page. A yes takes effect at once. The session remembers either answer for the next pages.
(() => {
  const question = document.getElementById('consent');
  question.hidden = document.querySelector('script[src*="/webrtc-masking/consent.js"]') === null;
  question.addEventListener('submit', async (event) => {
    event.preventDefault();
    const answer = event.submitter.value;
    document.documentElement.dataset.webrtcMaskingConsent = answer;
    const body = new URLSearchParams(new FormData(question));
    body.set('consent', answer);
    await fetch(question.action, {method: 'POST', body});
    question.hidden = true;
    document.getElementById('main').focus();
  });
})();
