import { readFileSync, readdirSync } from 'node:fs';
import { Ajv } from 'ajv';
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const SCHEMA = new URL('../node_modules/@tauri-apps/cli/config.schema.json', import.meta.url);

interface Snippet {
  page: string;
  language: string;
  text: string;
}

const read = (page: string): string => readFileSync(new URL(page, ROOT), 'utf8');

const pages = (): string[] =>
  ['', 'docs/', 'collector/'].flatMap((folder) =>
    readdirSync(new URL(folder, ROOT))
      .filter((name) => name.endsWith('.md'))
      .map((name) => folder + name),
  );

const snippets = (): Snippet[] =>
  pages().flatMap((page) =>
    [...read(page).matchAll(/^ *```(\w+)\n([\s\S]*?)^ *```$/gm)].map(([, language, text]) => ({
      page,
      language: language!,
      text: text!,
    })),
  );

/** Snippets of other languages are read by the filter's `SnippetsTest`. */
describe('the papers', () => {
  const scripts = snippets().filter(({ language }) => language === 'js');

  it('show scripts', () => {
    expect(scripts.length).toBeGreaterThan(2);
  });

  it.each(scripts)('show a script in $page that a browser can parse', async ({ text }) => {
    const { warnings } = await transform(text, { loader: 'js' });
    expect(warnings).toEqual([]);
  });

  it("show settings of Tauri that fit the schema of Tauri's own tool", () => {
    const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as { required: string[] };
    // The paper shows a part of the file.
    const part = { ...schema, required: [] };
    const settings = snippets().filter(
      ({ page, language }) => page === 'docs/shield.md' && language === 'json',
    );
    expect(settings).toHaveLength(1);
    const fits = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(
      part,
    );
    expect(fits(JSON.parse(settings[0]!.text)) || fits.errors).toBe(true);
    // A setting that Tauri does not have is refused.
    expect(fits(JSON.parse(settings[0]!.text.replace('"create"', '"created"')))).toBe(false);
  });
});
