import { resolveHost } from './resolveHost';

/** What the server gives one run. */
export interface Challenge {
  challenge: string;
  iceServers: RTCIceServer[];
  timeoutMillis: number;
}

/** An enum, because the bundler replaces its names with numbers. */
enum Millis {
  Default = 2000,
  /** No proof arrives in less time, even on a LAN. */
  Least = 250,
  Most = 10_000,
}

/**
 * Reads the server's answer. Rejects if it holds no challenge, because there is nothing to do, or
 * because the answer is a refusal or unreadable.
 */
// On `top`, because the shield runs the collector in a frame without its own address.
export const readChallenge = async (response: Response): Promise<Challenge> => {
  const { challenge, iceServers, timeoutMillis } = (await response.json()) as Challenge;
  if (typeof challenge !== 'string') {
    throw response;
  }
  return {
    challenge,
    iceServers: resolveHost(iceServers, top!.location.hostname),
    timeoutMillis: Math.min(Math.max(+timeoutMillis || Millis.Default, Millis.Least), Millis.Most),
  };
};
