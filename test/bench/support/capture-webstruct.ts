import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toCandidates } from '../../../lib/capture/candidates';
import { toEntities } from './capture-entities';
import type { PageReader } from './capture-reader';
import { type Measures, atLeast, atMost, percentile, timed } from './measure';
import { readJsonLines, writePredictions } from './predictions';
import { type GoldPage, type PredictedPage, type Score, f1, precision, recall, scoreEntities } from './score-entities';

/** The reader's own country: the pages are American, British and Canadian. */
const OPTIONS = { country: 'US', now: Date.UTC(2013, 5, 1) };
/** From how many labelled persons on a page is a directory. */
const DIRECTORY = 3;

/** Reads the labelled pages in the browser, makes cards of them, and compares those with the labels. */
export async function measureWebstruct(reader: PageReader, data: string, predict?: string, size = Infinity): Promise<Measures> {
  const gold = readJsonLines<GoldPage>(join(data, 'webstruct/gold.jsonl')).slice(0, size);
  const predicted = new Map<string, PredictedPage>();
  const pure: number[] = [];
  const threads: number[] = [];
  let partly = 0;
  for (const { page, url } of gold) {
    const { answer, ms, cpu } = await reader.read(url, readFileSync(join(data, 'webstruct/pages', page), 'utf8'));
    const cards = timed(() => toCandidates(answer, OPTIONS));
    pure.push(cards.ms);
    threads.push(cpu);
    if (cards.value.notes.some(({ code }) => code.startsWith('cut-'))) partly += 1;
    predicted.set(page, { page, ms, entities: toEntities(cards.value) });
  }
  const every = scoreEntities(gold, predicted, 0);
  const some = scoreEntities(gold, predicted, 1).scores;
  const many = scoreEntities(gold, predicted, DIRECTORY).scores;
  writePredictions(predict, 'webstruct', [...predicted.values()]);
  writePredictions(predict, 'webstruct-errors', every.errors);
  const { EMAIL, TEL, PER, ORG, FUNC, STREET, CITY, ZIPCODE } = every.scores;
  const times = [...predicted.values()].map(({ ms }) => ms);
  return {
    ...threeOf('email', EMAIL, 0.99),
    ...threeOf('phone-and-fax', TEL, 0.95),
    ...threeOf('persons-on-directories', many.PER, 0.7),
    ...threeOf('persons-where-some', some.PER),
    ...threeOf('persons-everywhere', PER),
    'preselected-precision-where-some': { value: some.PER.preselectedRight / (some.PER.preselected || 1), unit: '' },
    'preselected-precision': atLeast(PER.preselectedRight / (PER.preselected || 1), '', 0.9),
    'preselected-recall': atLeast(PER.preselectedRight / (PER.right + PER.missed), '', 0.5),
    'empty-pages-preselecting': atMost(PER.emptyPagesPreselecting / (PER.emptyPages || 1), 'of pages', 0.15),
    ...threeOf('org', ORG),
    ...threeOf('title', FUNC),
    ...threeOf('street', STREET),
    ...threeOf('city', CITY),
    ...threeOf('postcode', ZIPCODE),
    'page-p50': { value: percentile(times, 0.5), unit: 'ms' },
    'page-p95': atMost(percentile(times, 0.95), 'ms', 50),
    'page-cpu-p95': { value: percentile(threads, 0.95), unit: 'ms' },
    'pages-partly-read': { value: partly, unit: `of ${gold.length}` },
    'cards-of-page-p95': { value: percentile(pure, 0.95), unit: 'ms' },
  };
}

function threeOf(name: string, score: Score, target?: number): Measures {
  return {
    [`${name}-f1`]: target === undefined ? { value: f1(score), unit: '' } : atLeast(f1(score), '', target),
    [`${name}-precision`]: { value: precision(score), unit: '' },
    [`${name}-recall`]: { value: recall(score), unit: `of ${score.right + score.missed}` },
  };
}
