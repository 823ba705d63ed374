import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { tolerantJson } from '../../../lib/capture/structured/tolerant-json';
import type { PageReader } from './capture-reader';
import { type Measures, atLeast } from './measure';
import { writePredictions } from './predictions';

/** Blocks as the browser's parser hands them to the page reader. */
const BLOCKS = `[...document.querySelectorAll('script[type*="ld+json" i]')].map((block) => block.textContent)`;

/**
 * extruct's pages, block by block: the value that `tolerantJson` reads is the one that the page's expected file lists. That list leaves out empty
 * values (`null`, `false`): of such a block the value itself is expected.
 */
export async function measureJsonLd(reader: PageReader, data: string, predict?: string): Promise<Measures> {
  const folder = join(data, 'extruct');
  const lines: { case: string; got: unknown; expected: unknown; right: boolean }[] = [];
  for (const name of globSync('**/*.html', { cwd: folder }).sort()) {
    const { answer } = await reader.read('https://site.example/page', readFileSync(join(folder, name), 'utf8'), BLOCKS);
    const blocks = answer as string[];
    const listed = blocks.length > 0 ? listedItems(join(folder, name)) : [];
    for (const [at, block] of blocks.entries()) {
      const got = tolerantJson(block);
      // Some of extruct's lists have what stands in a block's array as items of their own.
      const isTakenApart = Array.isArray(got) && !Array.isArray(listed[0]);
      const expected: unknown = isEmpty(block) ? JSON.parse(block) : isTakenApart ? listed.splice(0, got.length) : listed.shift();
      lines.push({ case: `${name}#${at}`, got, expected, right: isDeepStrictEqual(got, expected) });
    }
  }
  writePredictions(predict, 'json-ld', lines);
  return { 'json-ld-blocks': atLeast(lines.filter(({ right }) => right).length, `of ${lines.length}`, lines.length) };
}

function isEmpty(block: string): boolean {
  return /^(?:null|false)$/.test(block.trim());
}

/** What stands in `NAME.jsonld`, or under `json-ld` in `NAME.json`; a list, or an object with `items`. */
function listedItems(page: string): unknown[] {
  const own = page.replace(/html$/, 'jsonld');
  const value: unknown = existsSync(own) ? parsed(own) : parsed(page.replace(/html$/, 'json'));
  if (Array.isArray(value)) return [...(value as unknown[])];
  const { items, 'json-ld': jsonLd } = value as { items?: unknown[]; 'json-ld'?: unknown[] };
  return [...(items ?? jsonLd ?? [])];
}

function parsed(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
