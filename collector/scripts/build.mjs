import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { checkSize } from './checkSize.mjs';

const file = fileURLToPath(new URL('../dist/probe.js', import.meta.url));
await bundle(file);
checkSize(await readFile(file));
