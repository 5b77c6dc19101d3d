import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../src', import.meta.url));

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join(root, file));

/** The files that a file imports, types included. */
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/ from '(\.[^']+)'/g)].map(([, path]) =>
    join(file, '..', `${path}.ts`),
  );

/** The first way that leads from a file through its imports back to a file on the way. */
const circleFrom = (file: string, way: string[] = []): string[] => {
  if (way.includes(file)) {
    return [...way.slice(way.indexOf(file)), file].map((one) => one.slice(root.length + 1));
  }
  for (const imported of importsOf(file)) {
    const circle = circleFrom(imported, [...way, file]);
    if (circle.length) {
      return circle;
    }
  }
  return [];
};

test.each(sources)('%s imports no file that leads back to it', (file) => {
  expect(importsOf(file).every((one) => sources.includes(one))).toBe(true);
  expect(circleFrom(file), 'import less, or hand over what is needed as an argument').toEqual([]);
});
