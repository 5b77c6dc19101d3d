import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, SCRIPTS } from './bundle.mjs';
import { checkSize } from './checkSize.mjs';
import { checksums, CHECKSUMS } from './checksums.mjs';
import { CODINGS } from './compress.mjs';

const committed = (file) => readFile(new URL(`../dist/${file}`, import.meta.url));

// The jar is built from the committed files without npm: they have to be what the sources say.
const folder = await mkdtemp(join(tmpdir(), 'collector-'));
try {
  for (const script of SCRIPTS) {
    const file = join(folder, script.file);
    await bundle(script, file);
    const fresh = await readFile(file);
    if (!fresh.equals(await committed(script.file))) {
      throw new Error(`dist/${script.file} is not what the sources build: run "npm run build"`);
    }
    const compressed = {};
    // Another version of Node may compress otherwise: what comes out again has to be the same.
    for (const [ending, { decompress }] of Object.entries(CODINGS)) {
      compressed[ending] = await committed(`${script.file}.${ending}`);
      if (!decompress(compressed[ending]).equals(fresh)) {
        throw new Error(`dist/${script.file}.${ending} is stale: run "npm run build"`);
      }
    }
    checkSize(script, fresh, compressed);
  }
} finally {
  await rm(folder, { recursive: true });
}
if ((await readFile(CHECKSUMS, 'utf8')) !== (await checksums())) {
  throw new Error('dist.sha256 is not what the files sum up to: run "npm run build"');
}
