import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contactDraftSchema } from '../../lib/domain/contact/contact';
import { isSameData } from '../../lib/domain/contact/same-data';
import { printVCard } from '../../lib/interchange/vcard/print-vcard';
import { readVCards } from '../../lib/interchange/vcard/read-vcards';
import { toDraft } from '../../lib/interchange/vcard/to-draft';
import { buildExtension } from './support/build-extension';
import { readHostile } from './support/interchange-hostile';
import { backUpBook, importContacts, importOrders } from './support/interchange-worker';
import type { BenchOptions, Measures } from './support/measure';
import { writePredictions } from './support/predictions';

// npm run bench -- interchange [--data DIR] [--predict OUT] [--size CONTACTS] [--rows vcards,hostile,contacts,orders,backup]
// DIR holds the labelled sets (DIR/capture/vcard or DIR itself); OUT gets vcards.jsonl, a line a file: { file, contacts }.

const CONTACTS = 100_000;
const BOOKS = { contacts: importContacts, orders: importOrders, backup: backUpBook };

/** Reads vCards and hostile files; and takes a table of contacts, one of ten orders a contact, exports, a backup and its restore through the built extension. */
export async function run({ root, data, predict, size = CONTACTS, rows }: BenchOptions): Promise<Measures> {
  const wanted = (row: string) => rows === undefined || rows.includes(row);
  const measures: Measures = {};
  if (data !== undefined && wanted('vcards')) Object.assign(measures, readFiles(resolve(data), predict));
  if (wanted('hostile')) Object.assign(measures, await readHostile());
  const books = Object.entries(BOOKS).filter(([row]) => wanted(row));
  if (books.length === 0) return measures;
  const extension = buildExtension(root);
  try {
    for (const [, book] of books) Object.assign(measures, await book(root, extension.folder, size));
  } finally {
    extension.remove();
  }
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
