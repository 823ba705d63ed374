import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { PageReading } from '../../../lib/capture/observation';
import type { PageReader } from './capture-reader';
import { type Measures, atLeast } from './measure';
import { type MfCard, type MfItem, cardsOfReading, cardsOfSuite } from './microformats-cards';
import { writePredictions } from './predictions';

type Case = { case: string; got: { items: MfCard[] }; expected: { items: MfCard[] }; right: boolean };

/** The address that the suites' relative links are resolved against. */
const BASE = 'http://example.com/';

/**
 * The suites v1, v2 and mixed: the records that the built page reader finds against the h-cards and h-adrs of the expected file, wherever those
 * stand in it. A case without any is right when none is found. `microformats-cards.ts` says what of a card counts.
 */
export async function measureMicroformats(reader: PageReader, data: string, predict?: string): Promise<Measures> {
  const folder = join(data, 'microformats');
  const lines: Case[] = [];
  for (const name of globSync('{v1,v2,mixed}/*/*.json', { cwd: folder }).sort()) {
    const html = readFileSync(join(folder, name.replace(/json$/, 'html')), 'utf8');
    const { answer } = await reader.read(BASE, html);
    const expected = { items: cardsOfSuite(JSON.parse(readFileSync(join(folder, name), 'utf8')) as { items: MfItem[] }) };
    const got = { items: cardsOfReading(answer as PageReading) };
    lines.push({ case: name.replace(/\.json$/, ''), got, expected, right: isDeepStrictEqual(got, expected) });
  }
  writePredictions(predict, 'h-cards', lines);
  const withCards = lines.filter(({ expected }) => expected.items.length > 0);
  const right = (all: readonly Case[]): number => all.filter((each) => each.right).length;
  return {
    'h-card-suites': atLeast(right(lines), `of ${lines.length}`, lines.length),
    'h-card-suites-with-cards': { value: right(withCards), unit: `of ${withCards.length}` },
  };
}
