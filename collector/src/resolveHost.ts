/** The ICE servers with the page's host name in place of `{host}`, IPv6 in one pair of brackets. */
export const resolveHost = (iceServers: RTCIceServer[], hostname: string): RTCIceServer[] => {
  const host = hostname.replace(/^\[?(.*:.*?)]?$/, '[$1]');
  return iceServers.map((server) => ({
    ...server,
    urls: [server.urls].flat().map((url) => url.replace('{host}', host)),
  }));
};
