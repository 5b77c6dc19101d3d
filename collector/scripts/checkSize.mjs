import { gzipSync } from 'node:zlib';
import { BUDGET_BYTES } from './bundle.mjs';

/** Says how big a script is and throws where it is over its budget. */
export const checkSize = (name, bytes) => {
  const zipped = gzipSync(bytes, { level: 9 }).length;
  const budget = BUDGET_BYTES[name];
  console.log(`${name}: ${bytes.length} bytes, ${zipped} gzip of ${budget}`);
  if (zipped > budget) {
    throw new Error(`${name} is ${zipped - budget} bytes over its gzip budget`);
  }
};
