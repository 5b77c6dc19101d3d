// As "browser VPNs" do: page requests through a proxy, nothing else.
chrome.runtime.onMessage.addListener((proxy, sender, respond) => {
  const value = {
    mode: 'fixed_servers',
    rules: {singleProxy: {scheme: 'http', host: proxy.host, port: proxy.port}},
  };
  chrome.proxy.settings.set({value, scope: 'regular'}, () => respond(true));
  return true;
});
