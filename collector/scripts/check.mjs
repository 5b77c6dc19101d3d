import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUDGET_BYTES, bundle } from './bundle.mjs';
import { checkSize } from './checkSize.mjs';

// The jar is built from the committed files without npm: they have to be what the sources say.
const folder = await mkdtemp(join(tmpdir(), 'collector-'));
try {
  await bundle(folder);
  for (const name of Object.keys(BUDGET_BYTES)) {
    const fresh = await readFile(join(folder, name));
    const committed = await readFile(new URL(`../dist/${name}`, import.meta.url));
    if (!fresh.equals(committed)) {
      throw new Error(`dist/${name} is not what the sources build: run "npm run build"`);
    }
    checkSize(name, fresh);
  }
} finally {
  await rm(folder, { recursive: true });
}
