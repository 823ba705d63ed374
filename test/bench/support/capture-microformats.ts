import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { PageReading } from '../../../lib/capture/observation';
import type { PageReader } from './capture-reader';
import { type Measures, atLeast } from './measure';
import { type MfItem, cardsOfReading, cardsOfSuite } from './microformats-cards';
import { bundlePage } from './page';
import { writePredictions } from './predictions';

type Case = { case: string; got: unknown; expected: unknown; right: boolean };

/** The address that the suites' relative links are resolved against. */
const BASE = 'http://example.com/';
const NOT_READ = ['html', 'id', 'lang'];

/**
 * The suites v1, v2 and mixed, twice. `microformats`: all that the reader's parser of microformats finds against the whole `items` of the
 * expected file, but for what it does not read (the source in `html`, `id`, `lang`, and `rels`, which are no microformats). `h-card-suites`: the
 * records that the built page reader makes of it against the file's h-cards and h-adrs, wherever those stand; a case without any is right when none
 * is found. `microformats-cards.ts` says what of a card counts.
 */
export async function measureMicroformats(reader: PageReader, root: string, data: string, predict?: string): Promise<Measures> {
  const folder = join(data, 'microformats');
  const script = `${await bundlePage(root, 'test/bench/support/microformats-page.ts')}\nreadMicroformats();`;
  const items: Case[] = [];
  const cards: Case[] = [];
  for (const name of globSync('{v1,v2,mixed}/*/*.json', { cwd: folder }).sort()) {
    const html = readFileSync(join(folder, name.replace(/json$/, 'html')), 'utf8');
    const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { items: MfItem[] };
    const add = (to: Case[], got: unknown, expected: unknown): void => {
      const right = isDeepStrictEqual(got, expected);
      to.push({ case: name.replace(/\.json$/, ''), got: { items: got }, expected: { items: expected }, right });
    };
    add(items, (await reader.read(BASE, html, script)).answer, withoutSource(file.items));
    add(cards, cardsOfReading((await reader.read(BASE, html)).answer as PageReading), cardsOfSuite(file));
  }
  writePredictions(predict, 'microformats', items);
  writePredictions(predict, 'h-cards', cards);
  return { ...measureOf('h-card-suites', cards), ...measureOf('microformats', items) };
}

function measureOf(name: string, cases: readonly Case[]): Measures {
  return { [name]: atLeast(cases.filter(({ right }) => right).length, `of ${cases.length}`, cases.length) };
}

/** `{html, value}` of an `e-` property as its value, and no `html`, `id` and `lang` of an item. */
function withoutSource(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSource);
  if (typeof value !== 'object' || value === null) return value;
  const isText = 'html' in value && !('type' in value);
  if (isText && 'value' in value) return value.value;
  const read = Object.entries(value).filter(([name]) => !NOT_READ.includes(name));
  return Object.fromEntries(read.map(([name, each]) => [name, name === 'properties' ? withoutSources(each) : withoutSource(each)]));
}

/** Of properties none is left out, whatever its name. */
function withoutSources(properties: unknown): unknown {
  return Object.fromEntries(Object.entries(properties as object).map(([name, values]) => [name, withoutSource(values)]));
}
