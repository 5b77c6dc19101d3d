// As "browser VPNs" do: page requests through a proxy, nothing else.
let through = {type: 'direct'};
browser.proxy.onRequest.addListener(() => through, {urls: ['<all_urls>']});
browser.runtime.onMessage.addListener(async (proxy) => {
  through = {type: 'http', host: proxy.host, port: proxy.port};
  return true;
});
