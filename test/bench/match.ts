import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BookScan } from '../../lib/match/book/book-scan';
import { featuresOf } from '../../lib/match/features';
import { LABELLED_KINDS, labelledBook } from '../support/labelled-books';
import { seeded } from '../support/random';
import { contactsOfCsv } from './support/contacts-csv';
import { matchCost } from './support/match-cost';
import { matchWorker } from './support/match-worker';
import { clustersOf, closedPairs, scorePairs } from './support/match-scores';
import { simpleRules } from './support/match-rules';
import { type BenchOptions, type Measure, type Measures, atLeast } from './support/measure';
import { writePredictions } from './support/predictions';
import type { ContactDraft } from '../../lib/domain/contact/contact';

/** The targets of the published sets; others are reported without one. */
const TARGETS: Readonly<Record<string, number>> = {
  febrl1: 1,
  febrl3: 0.9995,
  'febrl3-without-id': 0.9993,
  'fake-1000': 0.95,
  'rldata-500': 0.95,
  'mailmap-git': 0.99,
  'crm-10k': 0.97,
};
const AUTOMATIC: Readonly<Record<string, { precision: number; recall: number }>> = { 'crm-10k': { precision: 0.999, recall: 0.8 } };
/** Records of the generated books that stand in where there is no data. */
const GENERATED = 5000;

type Entry = { id: string; draft: ContactDraft };

/**
 * Duplicates of every CSV of a folder, found without its labels, beside the rules that users have today; then what it costs. `--rows`: names of
 * sets, `cost`, or `worker`, which runs only when it is named: a whole scan in the built extension takes minutes.
 */
export async function run({ root, data, predict, size, rows }: BenchOptions): Promise<Measures> {
  const isWanted = (name: string) => !rows || rows.includes(name);
  const measures: Measures = {};
  for (const { name, read } of data ? filesOf(data) : generated(size ?? GENERATED)) {
    if (!isWanted(name)) continue;
    const { entries, truth } = read();
    Object.assign(measures, measureSet(name, entries, truth, predict));
  }
  if (rows ? rows.includes('cost') : true) Object.assign(measures, matchCost(size));
  if (rows?.includes('worker')) Object.assign(measures, await matchWorker(root, size));
  return measures;
}

/** Read only when it is wanted: five books of a million records do not fit into memory beside each other. */
type Set = { name: string; read: () => { entries: Entry[]; truth?: Map<string, string> } };

function filesOf(data: string): Set[] {
  const files = readdirSync(data).filter((file) => file.endsWith('.csv'));
  return files.toSorted().map((file) => {
    const truth = join(data, 'truth', file);
    return {
      name: basename(file, '.csv'),
      read: () => ({
        entries: [...contactsOfCsv(readFileSync(join(data, file), 'utf8'))],
        truth: existsSync(truth) ? clustersOf(readFileSync(truth, 'utf8')) : undefined,
      }),
    };
  });
}

function generated(size: number): Set[] {
  return LABELLED_KINDS.map((kind) => ({
    name: `generated-${kind}`,
    read: () => {
      const book = labelledBook(kind, size, 11);
      return {
        entries: book.map(({ draft }, at) => ({ id: `r${at}`, draft })),
        truth: new Map(book.map(({ entity }, at) => [`r${at}`, String(entity)])),
      };
    },
  }));
}

function measureSet(
  name: string,
  entries: readonly Entry[],
  truth: Map<string, string> | undefined,
  predict: string | undefined,
): Measures {
  const started = performance.now();
  const scan = new BookScan();
  for (const { draft } of entries) scan.add(featuresOf(draft, 'US'));
  scan.learn(seeded(1));
  scan.slice(0, entries.length);
  const { automatic, found, precision } = scan.decide();
  const seconds = (performance.now() - started) / 1000;
  const pairs = closedPairs(
    entries.map(({ id }) => id),
    automatic,
    found,
  );
  writePredictions(predict, name, pairs);
  const measures: Measures = {
    [`${name} records`]: { value: entries.length, unit: '' },
    [`${name} seconds`]: { value: seconds, unit: 's' },
    [`${name} stated precision of automatic`]: { value: precision, unit: '' },
  };
  if (!truth) return measures;
  const scores = scorePairs(pairs, truth);
  const target = TARGETS[name];
  const bounds = AUTOMATIC[name];
  const against = (value: number, least: number | undefined): Measure =>
    least === undefined ? { value, unit: '' } : atLeast(value, '', least);
  Object.assign(measures, {
    [`${name} F1`]: against(scores.found.f1, target),
    [`${name} precision`]: { value: scores.found.precision, unit: '' },
    [`${name} recall`]: { value: scores.found.recall, unit: '' },
    [`${name} automatic precision`]: against(scores.auto.precision, bounds?.precision),
    [`${name} automatic recall`]: against(scores.auto.recall, bounds?.recall),
  });
  for (const [rule, f1] of Object.entries(simpleRules(entries, truth))) measures[`${name} rule: ${rule} F1`] = { value: f1, unit: '' };
  return measures;
}
