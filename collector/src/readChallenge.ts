import { resolveHost } from './resolveHost';

/** What the server gives one run. */
export interface Challenge {
  challenge: string;
  iceServers: RTCIceServer[];
  timeoutMillis: number;
}

/**
 * Reads the server's answer. Rejects if there is nothing to do or the answer is a refusal, because
 * those have no ICE servers, or if it is unreadable.
 */
// On `top`, because the shield runs the collector in a frame without its own address.
export const readChallenge = async (response: Response): Promise<Challenge> => {
  const given = (await response.json()) as Challenge;
  return { ...given, iceServers: resolveHost(given.iceServers, top!.location.hostname) };
};
