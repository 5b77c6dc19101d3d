import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, SCRIPTS } from './bundle.mjs';
import { checkSize } from './checkSize.mjs';
import { checksums, CHECKSUMS } from './checksums.mjs';

// The jar is built from the committed files without npm: they have to be what the sources say.
const folder = await mkdtemp(join(tmpdir(), 'collector-'));
try {
  for (const script of SCRIPTS) {
    const file = join(folder, script.file);
    await bundle(script, file);
    const fresh = await readFile(file);
    const committed = await readFile(new URL(`../dist/${script.file}`, import.meta.url));
    if (!fresh.equals(committed)) {
      throw new Error(`dist/${script.file} is not what the sources build: run "npm run build"`);
    }
    checkSize(script, fresh);
  }
} finally {
  await rm(folder, { recursive: true });
}
if ((await readFile(CHECKSUMS, 'utf8')) !== (await checksums())) {
  throw new Error('dist.sha256 is not what the files sum up to: run "npm run build"');
}
