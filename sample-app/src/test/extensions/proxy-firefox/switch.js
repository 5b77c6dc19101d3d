// The click, as a test can make it: the page asks, and is told when it is done.
addEventListener('message', async (event) => {
  if (event.data?.proxy) {
    await browser.runtime.sendMessage(event.data.proxy);
    document.documentElement.dataset.proxy = 'on';
  }
});
