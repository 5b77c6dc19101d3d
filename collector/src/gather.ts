import { everyFamilyProven } from './everyFamilyProven';
import { Outcome } from './outcome';
import { otherLines } from './otherLines';
import { neverThrowing } from './neverThrowing';
import { statisticLines } from './statisticLines';
import type { Challenge } from './readChallenge';
import { whenHidden } from './whenHidden';

/** An enum, because the bundler replaces its names with numbers. */
enum Millis {
  /** So long further lines are awaited after the last missing proof, and statistics at the end. */
  Grace = 50,
}

/**
 * Lets the browser find its candidates over one connection, and reports exactly once: when every
 * family has its proof, gathering is complete, the time limit passes or the page is hidden. If the
 * description or the statistics differ from the events, their lines follow those of the events.
 * Never rejects; `report` must not throw.
 */
export const gather = async (
  { iceServers, timeoutMillis }: Challenge,
  report: (outcome: Outcome, lines: string[]) => unknown,
): Promise<void> => {
  const lines: string[] = [];
  let statistics: string[] = [];
  let connection: RTCPeerConnection | undefined;
  let ended = false;
  const end = neverThrowing((outcome: Outcome) => {
    if (!ended) {
      ended = true;
      const described = connection?.localDescription?.sdp.match(/a=candidate:.*/g) || [];
      report(outcome, [...lines, ...otherLines(lines, [...described, ...statistics])]);
      connection!.close();
    }
  });
  const takeEvent = neverThrowing(async (event: Event) => {
    const { candidate } = event as Partial<RTCPeerConnectionIceEvent>;
    const complete = connection!.iceGatheringState === 'complete';
    // Firefox ends with an empty line and then null; other browsers send null only (probe.test.ts).
    const line = candidate?.candidate;
    if (line) {
      lines.push(line);
    }
    if (complete || everyFamilyProven(lines)) {
      setTimeout(end, Millis.Grace, Outcome.Finished);
    }
    statistics = statisticLines(await connection!.getStats());
    // All lines are here, and their statistics too: nothing is left to wait for.
    if (complete) {
      end(Outcome.Finished);
    }
  });
  try {
    connection = new RTCPeerConnection({ iceServers });
    connection.addEventListener('icecandidate', takeEvent);
    connection.addEventListener('icegatheringstatechange', takeEvent);
    setTimeout(end, timeoutMillis, Outcome.Partial);
    whenHidden(() => end(Outcome.Partial));
    connection.createDataChannel('');
    await connection.setLocalDescription(await connection.createOffer());
  } catch (thrown) {
    globalThis.onSwallowed?.(thrown);
    await end(Outcome.Unsupported);
  }
};
