// The attacks of attacks.html: each tries to come by a connection, or by what one says. Last of the
// scripts, because it writes behind itself.
(() => {
  const {closeWindows, context, pause, results, running} = attacks;

  globalThis.finished = async () => {
    await Promise.all(running);
    const stolen = spying.spied.find((value) => typeof value === 'function');
    results['what was spied on'] = {
      reached: !!stolen,
      said: [...new Set(spying.spied.filter((value) => typeof value === 'string'))],
    };
    attacks.unmended();
    await Promise.all(running);
    attacks.tricks();
    await Promise.all(running);
    closeWindows();
    return results;
  };

  // While the page is parsed.
  document.write('<iframe id=w1></iframe><script>attacks.attack("write with a script behind", ' +
      '() => attacks.from(window[window.length - 1]))</' + 'script>');
  document.write('<ifra');
  document.write('me></iframe><script>attacks.attack("write in pieces", ' +
      '() => attacks.from(window[window.length - 1]))</' + 'script>');
  document.writeln('<iframe></iframe>', '<script>attacks.attack("writeln", ' +
      '() => attacks.from(window[window.length - 1]))</' + 'script>');

  /** To the server, because drivers of browsers wait for frames that never rest. */
  const report = async () => {
    const verdict = async () => (await fetch(`${context}/verdict`)).text();
    const told = await finished();
    for (let i = 0; i < 100 && (await verdict()) === 'PENDING'; i++) {
      await pause(100);
    }
    const text = JSON.stringify({attacks: told, verdict: await verdict()});
    await fetch(`${context}/results`, {method: 'POST', body: text});
  };

  document.addEventListener('DOMContentLoaded', () => {
    attacks.constructors();
    attacks.insertions();
    attacks.documents();
    if (location.hash === '#report') {
      report();
    }
  });
})();
