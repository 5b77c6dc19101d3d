import { build } from 'esbuild';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is built, and how large each may be when it is compressed. */
export const BUDGET_BYTES = { 'probe.js': 2048, 'consent.js': 400 };

/** Bundles each script into one ES module in the folder. */
export const bundle = async (folder) => {
  for (const name of Object.keys(BUDGET_BYTES)) {
    await build({
      absWorkingDir: fileURLToPath(new URL('..', import.meta.url)),
      entryPoints: [`src/${name.replace('.js', '.ts')}`],
      outfile: join(folder, name),
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2020',
      charset: 'ascii',
      legalComments: 'none',
      logLevel: 'warning',
    });
  }
};
