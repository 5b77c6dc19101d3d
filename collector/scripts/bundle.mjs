import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** Bundles the collector into one ES module. */
export const bundle = (outfile) =>
  build({
    absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
    entryPoints: ['src/probe.ts'],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'warning',
  });
