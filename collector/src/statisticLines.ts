interface CandidateStatistics {
  type: string;
  protocol: string;
  priority: number;
  address: string;
  port: number;
  candidateType: string;
}

/**
 * The browser's own candidates in its statistics, as candidate lines without the name in front, so
 * that the server sees where they come from, and without a foundation, which says nothing of its
 * own. Chromium leaves hidden addresses empty.
 */
export const statisticLines = (report: RTCStatsReport): string[] => {
  const lines: string[] = [];
  report.forEach((entry: CandidateStatistics) => {
    if (entry.type === 'local-candidate' && entry.address) {
      lines.push(
        `0 1 ${entry.protocol} ${entry.priority} ${entry.address} ${entry.port} typ ${entry.candidateType}`,
      );
    }
  });
  return lines;
};
