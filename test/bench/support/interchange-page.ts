import { type AskWorker, makeBackup } from '../../../components/hooks/backup/make-backup';
import { restoreBackup } from '../../../components/hooks/backup/restore-backup';
import { exportBook } from '../../../components/hooks/export/export-book';
import { openFile } from '../../../components/hooks/import/open-file';
import { rowReaders } from '../../../components/hooks/import/row-readers';
import { runImport } from '../../../components/hooks/import/run-import';
import { beginBackup, lateRecords, pageBook } from '../../../lib/app/backup/book-page';
import { finishRestore } from '../../../lib/app/backup/finish-restore';
import { listFields } from '../../../lib/app/fields/fields';
import { putRestored } from '../../../lib/app/backup/restore';
import { pageExport } from '../../../lib/app/export/export-page';
import { endImport, startImport } from '../../../lib/app/import/imports';
import { takeRows } from '../../../lib/app/import/take-rows';
import type { Deps } from '../../../lib/app/deps';
import type { ImportPolicy, ImportRecord } from '../../../lib/domain/import/import-record';
import { requests } from '../../../lib/messaging/requests';
import { generateContacts } from '../../support/generate-contacts';
import { seeded, whole } from '../../support/random';
import { depsOver, memoryWitness, newOutside, openTestBook, risingId } from '../../support/test-deps';

export type InterchangeOptions = { contacts: number; orders: number };
/** Milliseconds, but for what is named otherwise. */
export type InterchangeTimes = {
  contacts: number;
  orders: number;
  waits: number[];
  exportCsv: number;
  exportVcard: number;
  backup: number;
  backupBytes: number;
  restore: number;
  heapBytes: number;
  counts: ImportRecord['counts'];
};

const HANDLERS: Record<string, (deps: Deps, payload: never) => Promise<unknown>> = {
  'imports.rows': takeRows,
  'fields.list': listFields,
  'book.page': pageBook,
  'backup.begin': beginBackup,
  'backup.late': lateRecords,
  'export.page': pageExport,
  'restore.put': putRestored,
  'restore.finish': finishRestore,
};
let peak = 0;

/** A page's question as it crosses to the worker: copied, and checked at the door. */
function askOver(deps: Deps): AskWorker {
  return (async (name: keyof typeof requests, payload: unknown) => {
    peak = Math.max(peak, (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0);
    const parsed = requests[name].parse(structuredClone(payload));
    return structuredClone(await HANDLERS[name]?.(deps, parsed as never));
  }) as AskWorker;
}

async function run({ contacts, orders }: InterchangeOptions): Promise<InterchangeTimes> {
  const outside = newOutside();
  const deps = depsOver(await openTestBook('interchange', memoryWitness()), outside);
  const people = contactsFile(contacts);
  const beside = askBeside(deps);
  const first = await importFile(deps, people.file, { missing: 'wait' });
  const waits = await beside.stop();
  const second = await importFile(deps, ordersFile(people.emails, orders), { missing: 'wait' });
  if (second.record.counts.created + second.record.counts.waiting !== orders)
    throw new Error(`bench: ${JSON.stringify(second.record.counts)} of ${orders} orders`);
  const ask = askOver(deps);
  const told = { day: '2026-03-16', now: outside.now };
  const exportCsv = await timed(() => exportBook(ask, { kind: 'contacts', format: 'csv-safe', filter: {} }, told));
  const exportVcard = await timed(() => exportBook(ask, { kind: 'contacts', format: 'vcard-4.0', filter: {} }, told));
  const parts: string[] = [];
  const backup = await timed(() =>
    makeBackup(ask, { write: async (text) => void parts.push(text), reset: async () => void parts.splice(0) }, { now: 1 }),
  );
  const file = new Blob(parts.splice(0));
  const other = depsOver(await openTestBook('interchange-2', memoryWitness()), newOutside());
  const restore = await timed(() => restoreBackup(askOver(other), file, 'whole'));
  if (outside.errors.length > 0) throw new Error(`bench: consumers failed: ${String(outside.errors[0])}`);
  return {
    contacts: first.ms,
    orders: second.ms,
    waits,
    exportCsv,
    exportVcard,
    backup,
    backupBytes: file.size,
    restore,
    heapBytes: peak,
    counts: first.record.counts,
  };
}

async function importFile(deps: Deps, file: File, policy: ImportPolicy): Promise<{ ms: number; record: ImportRecord }> {
  const start = performance.now();
  const opened = await openFile(file, { dates: 'ymd', decimals: '.' });
  if (!opened.ok || opened.opened.type !== 'table') throw new Error('bench: the file was not opened');
  const { encoding, delimiter, proposal, own } = opened.opened;
  const started = await startImport(deps, {
    id: risingId(),
    file: file.name,
    size: file.size,
    kind: proposal.mapping.kind,
    policy,
    fields: [],
  });
  if (!started.ok) throw new Error('bench: the import did not start');
  const plan = { type: 'table', encoding, delimiter, header: proposal.header, mapping: proposal.mapping, own } as const;
  const readers = rowReaders({ country: 'US', currency: 'USD' }, deps.now());
  const { record, why, detail } = await runImport(askOver(deps), file, plan, readers, {
    record: started.value,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  if (why) throw new Error(`bench: the import ended: ${why} ${detail}`);
  await endImport(deps, { id: record.id, state: 'done' });
  return { ms: performance.now() - start, record };
}

/** A table of people as an address book exports it; one in twenty is in it a second time under another spelling. */
function contactsFile(count: number): { file: File; emails: string[] } {
  const lines = ['Full name,Email,Phone,Company,Job title,Street,City,Postal code,Country,Tags,Note,Website'];
  const emails: string[] = [];
  const cell = (text = '') => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  for (const { kind, name, emails: own, phones, orgs, addresses, tags, note, urls } of generateContacts(count)) {
    const [address] = addresses;
    emails.push(own[0]?.address ?? '');
    const row = [
      name.full,
      own[0]?.address,
      phones[0]?.e164 ?? phones[0]?.raw,
      kind === 'org' ? '' : orgs[0]?.name,
      orgs[0]?.title,
      address?.street,
      address?.locality,
      address?.postcode,
      address?.country,
      tags.join(';'),
      note,
      urls[0]?.uri,
    ];
    lines.push(row.map(cell).join(','));
  }
  return { file: new File([lines.join('\n')], 'contacts.csv'), emails };
}

function ordersFile(emails: readonly string[], count: number): File {
  const random = seeded(5);
  const lines = ['Order number,Date,Email,Total,Currency,Status,Product,Quantity,Unit price'];
  for (let made = 0; made < count; made += 1) {
    const price = whole(random, 100, 90_000) / 100;
    lines.push(
      `${100_000 + made},2026-0${whole(random, 1, 9)}-${whole(random, 10, 28)},${emails[whole(random, 0, emails.length - 1)]},${price.toFixed(2)},USD,paid,Widget ${whole(random, 1, 90)},1,${price.toFixed(2)}`,
    );
  }
  return new File([lines.join('\n')], 'orders.csv');
}

/** What the panel asks while an import runs: one contact's record and a search. */
function askBeside(deps: Deps): { stop(): Promise<number[]> } {
  const waits: number[] = [];
  const stopped = new AbortController();
  const asking = (async () => {
    while (!stopped.signal.aborted) {
      waits.push(await timed(async () => (await deps.directory()).search('an', 20)));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  return {
    async stop() {
      stopped.abort();
      await asking;
      return waits;
    },
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

Object.assign(globalThis, { run });
