/** How a run ended. An enum, because the bundler replaces its names with numbers. */
export enum Outcome {
  /** Every family has its proof, or gathering is complete. */
  Finished,
  /** The time limit passed, or the page was hidden first. */
  Partial,
  /** There is no WebRTC here, or none that works. */
  Unsupported,
}
