import { resolveHost } from './resolveHost';

/** What the server gives one run. */
export interface Challenge {
  challenge: string;
  iceServers: RTCIceServer[];
  timeoutMillis: number;
}

/** An enum, because the bundler puts its numbers in place of the names. */
enum Millis {
  Default = 2000,
  /** In less than this no proof arrives, even on a LAN. */
  Least = 250,
  Most = 10_000,
}

/**
 * Reads the server's answer; rejects where there is no challenge in it: nothing is to be done, or it
 * is a refusal, or nothing readable.
 */
// The shield has us run in a frame without an address of its own, hence the top.
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
