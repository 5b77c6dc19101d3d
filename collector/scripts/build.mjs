import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundle, SCRIPTS } from './bundle.mjs';
import { checkSize } from './checkSize.mjs';
import { checksums, CHECKSUMS } from './checksums.mjs';

for (const script of SCRIPTS) {
  const file = fileURLToPath(new URL(`../dist/${script.file}`, import.meta.url));
  await bundle(script, file);
  checkSize(script, await readFile(file));
}
await writeFile(CHECKSUMS, await checksums());
