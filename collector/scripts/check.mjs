import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { checkSize } from './checkSize.mjs';

// The jar is built from the committed file without npm: it has to be what the sources say.
const folder = await mkdtemp(join(tmpdir(), 'collector-'));
try {
  const file = join(folder, 'probe.js');
  await bundle(file);
  const fresh = await readFile(file);
  const committed = await readFile(new URL('../dist/probe.js', import.meta.url));
  if (!fresh.equals(committed)) {
    throw new Error('dist/probe.js is not what the sources build: run "npm run build"');
  }
  checkSize(fresh);
} finally {
  await rm(folder, { recursive: true });
}
