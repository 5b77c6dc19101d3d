/**
 * The ICE servers with the page's host name in place of `{host}`. `location.hostname` has brackets
 * around IPv6 (URL Standard, host serializer), as URLs of ICE servers do.
 */
export const resolveHost = (iceServers: RTCIceServer[], hostname: string): RTCIceServer[] =>
  iceServers.map((server) => ({
    ...server,
    urls: (server.urls as string[]).map((url) => url.replace('{host}', hostname)),
  }));
