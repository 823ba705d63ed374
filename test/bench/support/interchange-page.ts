import { withoutEval } from './without-eval';
import { type AskWorker, makeBackup } from '../../../components/hooks/backup/make-backup';
import { restoreBackup } from '../../../components/hooks/backup/restore-backup';
import { type ExportFormat, exportBook } from '../../../components/hooks/export/export-book';
import { openFile } from '../../../components/hooks/import/open-file';
import { rowReaders } from '../../../components/hooks/import/row-readers';
import { runImport } from '../../../components/hooks/import/run-import';
import type { ImportRecord } from '../../../lib/domain/import/import-record';
import { contactsFile, emailsOf, ordersFile } from './interchange-files';

// What the page of the installed extension does with files, by its own code, against its real worker.

declare const chrome: {
  runtime: { sendMessage(message: unknown): Promise<{ res?: unknown; err?: { message?: string } } | undefined> };
  storage: { local: { clear(): Promise<void> } };
};

const ask = (async (name: string, payload: unknown) => {
  try {
    const message = { id: Math.floor(Math.random() * 1e9), type: 'ask', data: { name, payload }, timestamp: Date.now() };
    const reply = await chrome.runtime.sendMessage(message);
    if (!reply || reply.err) throw new Error(reply?.err?.message ?? 'no answer');
    return reply.res;
  } catch (error) {
    return { ok: false, failure: { reason: 'failed', detail: String(error) } };
  }
}) as AskWorker;

export type Imported = { ms: number; counts: ImportRecord['counts']; bytes: number };
let backup: Blob | undefined;

const WORK = {
  contacts: (count: number): Promise<Imported> => importFile(contactsFile(count)),
  orders: (contacts: number, count: number): Promise<Imported> => importFile(ordersFile(emailsOf(contacts), count)),
  exported: async (format: ExportFormat): Promise<{ ms: number; bytes: number; records: number }> => {
    const { ms, value } = await timed(() =>
      exportBook(ask, { kind: 'contacts', format, filter: {} }, { day: '2026-03-16', now: Date.now() }),
    );
    return { ms, bytes: value.content.size, records: value.records };
  },
  backup: async (): Promise<{ ms: number; bytes: number; records: number }> => {
    const lines = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
    const writer = lines.writable.getWriter();
    const encoder = new TextEncoder();
    const blob = new Response(lines.readable).blob();
    const { ms, value } = await timed(() =>
      makeBackup(ask, { write: (text) => writer.write(encoder.encode(text)), reset: () => Promise.reject(new Error('again')) }, { now: 1 }),
    );
    await writer.close();
    backup = await blob;
    return { ms, bytes: backup.size, records: Object.values(value.counts).reduce((sum, count) => sum + count, 0) };
  },
  /** The book is gone, as in a new profile; the backup stays with this page. The worker must be dead. */
  wipe: async (): Promise<void> => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('sidecard');
      request.addEventListener('success', () => resolve());
      request.addEventListener('error', () => reject(request.error ?? new Error('bench: the book was not deleted')));
    });
    await chrome.storage.local.clear();
  },
  restore: async (): Promise<{ ms: number; written: number; refused: number }> => {
    const { ms, value } = await timed(() => restoreBackup(ask, backup ?? new Blob(), 'whole'));
    return { ms, written: value.written, refused: value.refused };
  },
};
export type Work = typeof WORK;

async function importFile(file: File): Promise<Imported> {
  if (!withoutEval) throw new Error('bench: zod would make functions from text, which the extension forbids');
  const started = performance.now();
  const opened = await openFile(file, { dates: 'ymd', decimals: '.' });
  if (!opened.ok || opened.opened.type !== 'table') throw new Error('bench: the file was not opened');
  const { encoding, delimiter, proposal, own } = opened.opened;
  const { kind } = proposal.mapping;
  const begun = await ask('imports.start', {
    id: `0195e000-0000-7000-8000-${Math.floor(Math.random() * 2 ** 44)
      .toString(16)
      .padStart(12, '0')}`,
    file: file.name,
    size: file.size,
    kind,
    policy: { missing: 'wait' },
    fields: [],
  });
  if (!begun.ok) throw new Error(`bench: the import did not start: ${JSON.stringify(begun.failure)}`);
  const plan = { type: 'table', encoding, delimiter, header: proposal.header, mapping: proposal.mapping, own } as const;
  const { record, why, detail } = await runImport(ask, file, plan, rowReaders({ country: 'US', currency: 'USD' }, Date.now()), {
    record: begun.value,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
  if (why) throw new Error(`bench: the import ended: ${why} ${detail}`);
  const ended = await ask('imports.end', { id: record.id, state: 'done' });
  if (!ended.ok) throw new Error(`bench: the import did not end: ${JSON.stringify(ended.failure)}`);
  return { ms: performance.now() - started, counts: record.counts, bytes: file.size };
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

Object.assign(globalThis, { interchange: WORK });
