import type { BackupStore } from '../../../lib/domain/backup/backup-file';
import type { Contact, ContactDraft } from '../../../lib/domain/contact/contact';
import type { DirectoryFilter } from '../../../lib/domain/directory/row';
import type { FieldDef } from '../../../lib/domain/own-field/own-field';
import { type Task, isOpen } from '../../../lib/domain/task/task';
import { type OwnKind, columnsOf, flatten } from '../../../lib/interchange/csv/own-table';
import { type CsvSafety, printCsv } from '../../../lib/interchange/csv/print-csv';
import { type VCardVersion, printVCard } from '../../../lib/interchange/vcard/print-vcard';
import { type AskWorker, type Progress, must } from '../backup/make-backup';

export type ExportFormat = 'csv-exact' | 'csv-safe' | 'vcard-4.0' | 'vcard-3.0' | 'json' | 'ics' | 'ics-events';
/** Record types that are exported as tables of their own. */
export const EXPORT_KINDS = ['contacts', 'orders', 'interactions', 'cases', 'deals', 'tasks'] as const satisfies readonly OwnKind[];
export type ExportKind = (typeof EXPORT_KINDS)[number];
export type ExportChoice = { kind: ExportKind; format: ExportFormat; filter: DirectoryFilter };
export type ExportFile = { name: string; type: string; content: Blob; records: number };

const PAGE = 200;
const TYPES: Record<ExportFormat, { type: string; ending: string }> = {
  'csv-exact': { type: 'text/csv', ending: 'csv' },
  'csv-safe': { type: 'text/csv', ending: 'csv' },
  'vcard-4.0': { type: 'text/vcard', ending: 'vcf' },
  'vcard-3.0': { type: 'text/vcard', ending: 'vcf' },
  json: { type: 'application/json', ending: 'json' },
  ics: { type: 'text/calendar', ending: 'ics' },
  'ics-events': { type: 'text/calendar', ending: 'ics' },
};

/** The formats that records of a type can be written in; what most people want first. */
export function formatsOf(kind: ExportKind): ExportFormat[] {
  if (kind === 'contacts') return ['csv-safe', 'csv-exact', 'vcard-4.0', 'vcard-3.0', 'json'];
  return kind === 'tasks' ? ['csv-safe', 'csv-exact', 'ics', 'ics-events', 'json'] : ['csv-safe', 'csv-exact', 'json'];
}

/** Writes the records of a list, or all of a type, as a file. Text goes into the file page by page: the book need not fit in memory twice. */
export async function exportBook(
  ask: AskWorker,
  choice: ExportChoice,
  { day, now, onProgress }: { day: string; now: number; onProgress?: (progress: Progress) => void },
): Promise<ExportFile> {
  const { type, ending } = TYPES[choice.format];
  const parts: string[] = [];
  const count = await writeRecords(ask, choice, now, (text) => parts.push(text), onProgress);
  return {
    name: `sidecard-${choice.kind}-${day}.${ending}`,
    type,
    content: new Blob(parts, { type: `${type};charset=utf-8` }),
    records: count,
  };
}

async function writeRecords(
  ask: AskWorker,
  choice: ExportChoice,
  now: number,
  write: (text: string) => void,
  onProgress?: (progress: Progress) => void,
): Promise<number> {
  switch (choice.format) {
    case 'csv-exact':
    case 'csv-safe':
      return writeTable(ask, choice, choice.format === 'csv-safe' ? 'safe' : 'exact', write, onProgress);
    case 'vcard-4.0':
    case 'vcard-3.0': {
      const fields = await fieldsByKey(ask);
      const version = choice.format.slice(6) as VCardVersion;
      return each(ask, choice, onProgress, (page) =>
        write((page as (ContactDraft & { id: string })[]).map((contact) => printVCard(contact, version, fields)).join('')),
      );
    }
    case 'ics':
    case 'ics-events':
      return writeCalendar(ask, choice, now, write, onProgress);
    case 'json': {
      let isFirst = true;
      write('[\n');
      const count = await each(ask, choice, onProgress, (page) => {
        write((isFirst ? '' : ',\n') + page.map((record) => JSON.stringify(record)).join(',\n'));
        isFirst = isFirst && page.length === 0;
      });
      write('\n]\n');
      return count;
    }
  }
}

async function fieldsByKey(ask: AskWorker): Promise<ReadonlyMap<string, FieldDef>> {
  const { fields } = await must(ask('fields.list', {}));
  return new Map(fields.map((field) => [field.key, field]));
}

/** Two passes: the columns of a table are known when all its records are. */
async function writeTable(
  ask: AskWorker,
  choice: ExportChoice,
  safety: CsvSafety,
  write: (text: string) => void,
  onProgress?: (progress: Progress) => void,
): Promise<number> {
  let columns: string[] = [];
  const fields = await fieldsByKey(ask);
  const rowsOf = (page: readonly { id: string }[]) => page.map((record) => flatten(choice.kind, record, fields));
  await each(ask, choice, undefined, (page) => (columns = columnsOf(rowsOf(page), columns)));
  // A byte order mark tells spreadsheets that the file is UTF-8.
  write(`\ufeff${printCsv([columns], safety)}`);
  return each(ask, choice, onProgress, (page) =>
    write(
      printCsv(
        rowsOf(page).map((row) => columns.map((column) => row.get(column) ?? '')),
        safety,
      ),
    ),
  );
}

async function writeCalendar(
  ask: AskWorker,
  choice: ExportChoice,
  now: number,
  write: (text: string) => void,
  onProgress?: (progress: Progress) => void,
): Promise<number> {
  const { printEvents, printTasks } = await import('../../../lib/interchange/ical/print-tasks');
  const print = choice.format === 'ics-events' ? printEvents : printTasks;
  const tasks: Task[] = [];
  const isPrinted = (task: Task) => choice.format === 'ics' || isOpen(task);
  await each(ask, choice, onProgress, (page) => tasks.push(...(page as Task[]).filter(isPrinted)));
  const names = new Map<string, { name: string; email?: string }>();
  const owners = new Set(tasks.flatMap(({ contactId }) => contactId ?? []));
  if (owners.size > 0)
    for await (const page of records(ask, 'contacts'))
      for (const contact of page as Contact[])
        if (owners.has(contact.id))
          names.set(contact.id, { name: contact.name.full, ...(contact.emails[0] && { email: contact.emails[0].address }) });
  write(
    print(
      tasks.map((task) => ({ task, ...(task.contactId && names.has(task.contactId) && { who: names.get(task.contactId) }) })),
      now,
    ),
  );
  return tasks.length;
}

/** Hands out the records page by page; contacts as they are shown in the list, all else as stored, without what is deleted. */
async function each(
  ask: AskWorker,
  { kind, filter }: ExportChoice,
  onProgress: ((progress: Progress) => void) | undefined,
  take: (page: { id: string }[]) => unknown,
): Promise<number> {
  let count = 0;
  if (kind === 'contacts') {
    for (let offset = 0; ; offset += PAGE) {
      const { contacts, total } = await must(
        ask('export.page', { filter, sort: { by: 'createdAt', descending: false }, offset, limit: PAGE }),
      );
      count += contacts.length;
      take(contacts);
      onProgress?.({ done: Math.min(offset + PAGE, total), total });
      if (offset + PAGE >= total) return count;
    }
  }
  const total = (await must(ask('backup.begin', {}))).counts[kind] ?? 0;
  for await (const page of records(ask, kind)) {
    count += page.length;
    take(page);
    onProgress?.({ done: count, total });
  }
  return count;
}

async function* records(ask: AskWorker, store: Extract<BackupStore, ExportKind>): AsyncGenerator<{ id: string }[]> {
  for (let after: string | undefined; ;) {
    const page = await must(ask('book.page', { store, limit: PAGE, ...(after !== undefined && { after }) }));
    yield (page.records as { id: string; deletedAt?: number }[]).filter(({ deletedAt }) => deletedAt === undefined);
    after = page.last;
    if (after === undefined) return;
  }
}
