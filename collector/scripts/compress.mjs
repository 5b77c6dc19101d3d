import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';

/**
 * How scripts are sent, by the ending of the file: made here, because a Java platform has no
 * Brotli, and because all nodes are to send the same bytes under the same entity tag. Both are as
 * small as they get: gzip by its level, Brotli by default.
 */
export const CODINGS = {
  gz: { compress: (bytes) => gzipSync(bytes, { level: 9 }), decompress: gunzipSync },
  br: { compress: (bytes) => brotliCompressSync(bytes), decompress: brotliDecompressSync },
};
