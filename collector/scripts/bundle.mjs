import { build, transform } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  target: 'es2020',
  charset: 'ascii',
  // The hook for tests, see src/neverThrowing.ts: no byte of it is delivered.
  define: { 'globalThis.onSwallowed': 'undefined' },
  legalComments: 'none',
  logLevel: 'warning',
};

/** What is built, and its budget in bytes of gzip. */
export const SCRIPTS = [
  { file: 'probe.js', budget: 2048, options: { entryPoints: ['src/probe.ts'], format: 'esm' } },
  { file: 'consent.js', budget: 400, options: { entryPoints: ['src/consent.ts'], format: 'esm' } },
  { file: 'ask.js', budget: 2048, options: { entryPoints: ['src/ask.ts'], format: 'esm' } },
  { file: 'self.js', budget: 400, options: { entryPoints: ['src/self.ts'], format: 'esm' } },
  { file: 'shield-block.js', budget: 3712, options: shield('block') },
  { file: 'shield-relay-only.js', budget: 3712, options: shield('relay-only') },
];

/** Strict by tsconfig.json, so that no stack trace hands its functions out. */
function shield(mode) {
  return {
    entryPoints: ['src/shield.ts'],
    format: 'iife',
    define: { ...common.define, MODE: JSON.stringify(mode) },
  };
}

/** Bundles one of them; a module made of many is made smaller once more as one. */
export const bundle = async ({ options }, outfile) => {
  await build({ ...common, ...options, outfile });
  if (options.format === 'esm') {
    const bundled = await readFile(outfile, 'utf8');
    const { target, charset, minify } = common;
    const { code } = await transform(bundled, { target, charset, minify, format: 'esm' });
    await writeFile(outfile, code);
  }
};
