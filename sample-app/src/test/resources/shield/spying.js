// What the page sees of others' doings where it has replaced what they use. First of all scripts.
(() => {
  const spied = [];
  const {apply, construct, defineProperty, getOwnPropertyDescriptor} = Reflect;
  const {test} = RegExp.prototype;
  let busy = false;
  const seen = (owner, values = []) => {
    if (busy) {
      return;
    }
    busy = true;
    for (let i = -1; i < values.length; i++) {
      const value = i < 0 ? owner : values[i];
      const telling = typeof value === 'string' && value.length < 1e5
          ? apply(test, /typ (host|srflx|relay)/, [value])
          : typeof value === 'function' && apply(test, /RTCPeerConnection/, [value.name]);
      if (telling) {
        spied[spied.length] = value;
      }
    }
    busy = false;
  };
  const spy = (owner, name) => {
    const real = owner[name];
    owner[name] = function (...given) {
      seen(this, given);
      return new.target ? construct(real, given) : apply(real, this, given);
    };
    if (real.prototype) {
      owner[name].prototype = real.prototype;
    }
  };
  Error.prepareStackTrace = (error, sites) => {
    for (const site of sites) {
      seen(site.getThis(), [site.getFunction()]);
    }
    return '';
  };
  for (const [owner, names] of [
    [Reflect, ['apply', 'construct', 'defineProperty', 'deleteProperty']],
    [JSON, ['stringify', 'parse']],
    [Object, ['defineProperty', 'create']],
    [Function.prototype, ['call', 'apply', 'bind']],
    [Array.prototype, ['push', 'filter', 'includes', 'map']],
    [String.prototype, ['match', 'split']],
    [RegExp.prototype, ['exec']],
    [window, ['Proxy']],
  ]) {
    names.forEach((name) => spy(owner, name));
  }
  const {fetch: realFetch} = window;
  window.fetch = (...given) => {
    seen(given[1]?.body);
    return realFetch(...given);
  };
  for (const name of ['RTCIceCandidate', 'RTCPeerConnectionIceEvent', 'RTCSessionDescription']) {
    const type = window[name];
    for (const key of ['candidate', 'address', 'sdp', 'relatedAddress']) {
      const found = type && Object.getOwnPropertyDescriptor(type.prototype, key);
      if (found) {
        Object.defineProperty(type.prototype, key, {
          get() {
            const value = apply(found.get, this, []);
            seen(value);
            return value;
          },
        });
      }
    }
  }

  globalThis.spying = {spied, defineProperty, getOwnPropertyDescriptor};
})();
