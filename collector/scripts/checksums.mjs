import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the checksums are, beside the folder that they speak of. */
export const CHECKSUMS = join(root, 'dist.sha256');

const FOLDERS = ['src', 'dist'];
const FILES = ['scripts/bundle.mjs', 'tsconfig.json'];

/** The files in a folder and below it; no folder of ours has a dot in its name. */
const filesIn = async (folder) => {
  const names = await readdir(join(root, folder), { recursive: true });
  return names
    .filter((name) => name.includes('.'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
};

const line = async (file) => {
  const hash = createHash('sha256').update(await readFile(join(root, file)));
  return `${hash.digest('hex')}  ${file}\n`;
};

/**
 * A line for each file that a build is made from, and for each that it makes, as `sha256sum` writes
 * them. By these the Maven build sees without Node that `dist` is stale.
 */
export const checksums = async () => {
  const found = await Promise.all(FOLDERS.map(filesIn));
  const lines = await Promise.all([...found.flat(), ...FILES].sort().map(line));
  return lines.join('');
};
