import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BUDGET_BYTES, bundle } from './bundle.mjs';
import { checkSize } from './checkSize.mjs';

const folder = fileURLToPath(new URL('../dist', import.meta.url));
await bundle(folder);
for (const name of Object.keys(BUDGET_BYTES)) {
  checkSize(name, await readFile(join(folder, name)));
}
