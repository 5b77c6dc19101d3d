import { gzipSync } from 'node:zlib';

const BUDGET_BYTES = 2048;

/** Says how big the collector is and throws where it is over its budget. */
export const checkSize = (bytes) => {
  const zipped = gzipSync(bytes, { level: 9 }).length;
  console.log(`probe.js: ${bytes.length} bytes, ${zipped} gzip of ${BUDGET_BYTES}`);
  if (zipped > BUDGET_BYTES) {
    throw new Error(`probe.js is ${zipped - BUDGET_BYTES} bytes over its gzip budget`);
  }
};
