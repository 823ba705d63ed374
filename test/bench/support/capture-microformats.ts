import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { PageReading } from '../../../lib/capture/observation';
import { readMarked } from '../../../lib/capture/structured/read-marked';
import type { PageReader } from './capture-reader';
import { type Measures, atLeast } from './measure';
import { type MfItem, cardsOfReading, cardsOfSuite } from './microformats-cards';
import { bundlePage } from './page';
import { writePredictions } from './predictions';

type Case = { case: string; got: unknown; expected: unknown; right: boolean };

/** The address that the suites' relative links are resolved against. */
const BASE = 'http://example.com/';

/**
 * The suites v1, v2 and mixed, twice. `h-card-suites`: what the reader's parser of microformats finds, in the suites' own JSON, against the whole of
 * the expected file (`microformats-page.ts` says what the product itself has no use for). `h-card-records`: the records that the built page reader
 * and the panel make of it against the file's h-cards and h-adrs, wherever those stand; a case without any is right when none is found.
 * `microformats-cards.ts` says what of a card counts.
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
      to.push({ case: name.replace(/\.json$/, ''), got, expected, right });
    };
    add(items, (await reader.read(BASE, html, script)).answer, file);
    const reading = readMarked((await reader.read(BASE, html)).answer as PageReading);
    add(cards, { items: cardsOfReading(reading) }, { items: cardsOfSuite(file) });
  }
  writePredictions(predict, 'h-card-suites', items);
  writePredictions(predict, 'h-card-records', cards);
  const right = (cases: readonly Case[]): number => cases.filter((each) => each.right).length;
  return {
    'h-card-suites': atLeast(right(items), `of ${items.length}`, items.length),
    'h-card-records': { value: right(cards), unit: `of ${cards.length}` },
  };
}
