import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundle, SCRIPTS } from './bundle.mjs';
import { checkSize } from './checkSize.mjs';
import { checksums, CHECKSUMS } from './checksums.mjs';
import { CODINGS } from './compress.mjs';

for (const script of SCRIPTS) {
  const file = fileURLToPath(new URL(`../dist/${script.file}`, import.meta.url));
  await bundle(script, file);
  const built = await readFile(file);
  const compressed = {};
  for (const [ending, { compress }] of Object.entries(CODINGS)) {
    compressed[ending] = compress(built);
    await writeFile(`${file}.${ending}`, compressed[ending]);
  }
  checkSize(script, built, compressed);
}
await writeFile(CHECKSUMS, await checksums());
