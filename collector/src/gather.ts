import { everyFamilyProven } from './everyFamilyProven';
import { Outcome } from './outcome';
import { quietly } from './quietly';
import { runOnce } from './runOnce';
import type { Challenge } from './types';
import { whenHidden } from './whenHidden';

/** What comes within this time of the last missing proof is still taken along. */
const GRACE_MILLIS = 50;

/**
 * Lets the browser find its candidates over one connection, and reports exactly once: when every
 * family has its proof, gathering is complete, the time limit passes or the page is hidden.
 * Never rejects; `report` must not throw.
 */
export const gather = async (
  { iceServers, timeoutMillis }: Challenge,
  report: (outcome: Outcome, lines: string[]) => unknown,
): Promise<void> => {
  const lines: string[] = [];
  let connection: RTCPeerConnection | undefined;
  const end = quietly(
    runOnce((outcome: Outcome) => {
      report(outcome, lines);
      connection!.close();
    }),
  );
  const look = quietly((event: Event) => {
    const { candidate } = event as Partial<RTCPeerConnectionIceEvent>;
    // Firefox ends with an empty line, and then null as the others do.
    if (candidate && candidate.candidate) {
      lines.push(candidate.candidate);
      if (everyFamilyProven(lines)) {
        setTimeout(end, GRACE_MILLIS, Outcome.Finished);
      }
    } else if (candidate === null || connection!.iceGatheringState === 'complete') {
      void end(Outcome.Finished);
    }
  });
  try {
    connection = new RTCPeerConnection({ iceServers });
    connection.addEventListener('icecandidate', look);
    connection.addEventListener('icegatheringstatechange', look);
    setTimeout(end, timeoutMillis, Outcome.Partial);
    whenHidden(() => end(Outcome.Partial));
    connection.createDataChannel('');
    await connection.setLocalDescription(await connection.createOffer());
  } catch {
    await end(Outcome.Unsupported);
  }
};
