import { gzipSync } from 'node:zlib';

/** Says how big a script is and throws where it is over its budget. */
export const checkSize = ({ file, budget }, bytes) => {
  const zipped = gzipSync(bytes, { level: 9 }).length;
  console.log(`${file}: ${bytes.length} bytes, ${zipped} gzip of ${budget}`);
  if (zipped > budget) {
    throw new Error(`${file} is ${zipped - budget} bytes over its gzip budget`);
  }
};
