import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contactDraftSchema } from '../../lib/domain/contact/contact';
import { isSameData } from '../../lib/domain/contact/same-data';
import { printVCard } from '../../lib/interchange/vcard/print-vcard';
import { readVCards } from '../../lib/interchange/vcard/read-vcards';
import { toDraft } from '../../lib/interchange/vcard/to-draft';
import type { InterchangeOptions, InterchangeTimes } from './support/interchange-page';
import { type BenchOptions, type Measures, atLeast, atMost, percentile } from './support/measure';
import { runInPage } from './support/page';
import { writePredictions } from './support/predictions';

// npm run bench -- interchange [--data DIR] [--predict OUT] [--size CONTACTS] [--rows vcards,book]
// DIR holds the labelled sets (DIR/capture/vcard or DIR itself); OUT gets vcards.jsonl, a line a file: { file, contacts }.

const CONTACTS = 100_000;
/** Orders for each contact; ten, for the million of the promise, take twenty minutes more. */
const ORDERS = Number(process.env.SIDECARD_BENCH_ORDERS ?? 5);

/** Reads vCards, and takes a table of contacts and one of orders through the import, export, backup and restore on a real IndexedDB. */
export async function run({ root, data, predict, size = CONTACTS, rows }: BenchOptions): Promise<Measures> {
  const wanted = (row: string) => rows === undefined || rows.includes(row);
  const measures: Measures = {};
  if (data !== undefined && wanted('vcards')) Object.assign(measures, readFiles(resolve(data), predict));
  if (wanted('book')) Object.assign(measures, await takeBook(root, size));
  return measures;
}

function readFiles(data: string, predict: string | undefined): Measures {
  const folder = [join(data, 'capture/vcard'), join(data, 'vcard'), data].find((each) => existsSync(each)) ?? data;
  const files = readdirSync(folder).filter((name) => /\.(?:vcf|vcard)$/i.test(name));
  const read = files.map((file) => {
    const contacts = readVCards(new Uint8Array(readFileSync(join(folder, file)))).flatMap((card) => {
      const parsed = contactDraftSchema.safeParse(toDraft(card)?.draft);
      return parsed.success ? [parsed.data] : [];
    });
    return { file, contacts };
  });
  writePredictions(predict, 'vcards', read);
  const all = read.flatMap(({ contacts }) => contacts);
  const again = all.filter((draft) => {
    const [card] = readVCards(new TextEncoder().encode(printVCard(draft, '4.0')));
    return isSameData(card && toDraft(card)?.draft, draft);
  });
  return {
    'vcard-files-read': { value: read.filter(({ contacts }) => contacts.length > 0).length, unit: `of ${files.length} files` },
    'vcard-contacts': { value: all.length, unit: 'contacts' },
    'vcard-printed-and-read': { value: again.length, unit: `of ${all.length} contacts` },
  };
}

async function takeBook(root: string, contacts: number): Promise<Measures> {
  const orders = contacts * ORDERS;
  const times = await runInPage<InterchangeOptions, InterchangeTimes>(root, 'test/bench/support/interchange-page.ts', { contacts, orders });
  return {
    'contacts-import': atMost(times.contacts / 1000, 's', (90 * contacts) / CONTACTS),
    'contacts-per-second': atLeast(contacts / (times.contacts / 1000), 'rows/s', CONTACTS / 90),
    'contacts-known-again': { value: times.counts.updated + times.counts.unchanged, unit: 'rows' },
    'contacts-possible': { value: times.counts.possible, unit: 'rows' },
    'search-meanwhile-p95': atMost(percentile(times.waits, 0.95), 'ms', 100),
    'orders-per-second': atLeast(orders / (times.orders / 1000), 'rows/s', 4000),
    'export-csv': { value: times.exportCsv / 1000, unit: 's' },
    'export-vcard': { value: times.exportVcard / 1000, unit: 's' },
    backup: { value: times.backup / 1000, unit: 's' },
    'backup-size': { value: times.backupBytes / 1e6, unit: 'MB' },
    restore: { value: times.restore / 1000, unit: 's' },
    'heap-peak': atMost(times.heapBytes / 1e6, 'MB', 500),
  };
}
