import { type ImportItem, importItemSchema } from '../../../lib/domain/import/import-item';
import type { ImportFailure, ImportRecord } from '../../../lib/domain/import/import-record';
import { CsvError } from '../../../lib/interchange/csv/csv-reader';
import type { Problem, RowReaders } from '../../../lib/interchange/mapping/row';
import type { AskWorker } from '../backup/make-backup';
import { type FileOutcome, type ReadPlan, brokenTable, fileOutcomes } from './file-outcomes';
import { type RowMessage, RowSender } from './row-sender';

/** Rows of one message, and how much of a row's data it may carry (`PAYLOAD_LIMITS` counts values). */
const MESSAGE = { rows: 400, values: 40_000 } as const;

/**
 * `space`: nothing was begun, as the disk has no room for it; `unstarted`: the worker did not begin it; `quota`: it was full in the middle,
 * and all is taken back; `full`: that has to wait until there is room.
 */
export type ImportEnd = { record: ImportRecord; why?: 'cancelled' | 'space' | 'unstarted' | 'quota' | 'full' | 'failed'; detail?: string };
/** How far an import is; `share` of the bytes of its file that are taken, 0 to 1, absent where that cannot be known. */
export type ImportStep = { record: ImportRecord; share?: number };
type Message = RowMessage & { values: number };

/**
 * Sends the rows of a file, message by message, until its end or until `signal` says stop. Messages are cut the same way every time, so that an
 * import that stopped at `record.next` goes on there. What the worker has is never asked again.
 */
export async function runImport(
  ask: AskWorker,
  file: Blob,
  plan: ReadPlan,
  readers: RowReaders,
  { record, onProgress, signal }: { record: ImportRecord; onProgress: (step: ImportStep) => void; signal: AbortSignal },
): Promise<ImportEnd> {
  const sender = new RowSender(ask, record);
  /** Where that cannot be told, as of a calendar that is read whole, nothing is read. */
  let bytes = 0;
  const send = async (message: Message): Promise<ImportEnd | undefined> => {
    const share = bytes > 0 && file.size > 0 ? { share: Math.min(1, bytes / file.size) } : {};
    const refusal = await sender.send(message, (taken) => onProgress({ record: taken, ...share }));
    if (!refusal) return undefined;
    await sender.settled();
    return { record: sender.record, ...refusal };
  };
  const ended = async (why?: 'cancelled'): Promise<ImportEnd> => {
    const refusal = await sender.settled();
    return { record: sender.record, ...(refusal ?? (why && { why })) };
  };
  let message: Message = { items: [], failures: [], values: 0 };
  try {
    for await (const outcome of fileOutcomes(file, plan, readers, (read) => (bytes = read))) {
      if (signal.aborted) return await ended('cancelled');
      take(message, outcome);
      if (message.items.length + message.failures.length < MESSAGE.rows && message.values < MESSAGE.values) continue;
      const stopped = await send(message);
      if (stopped) return stopped;
      message = { items: [], failures: [], values: 0 };
    }
  } catch (error) {
    // What was read so far is in the book; the rest of the file cannot be read.
    if (!(error instanceof CsvError)) throw error;
    message.failures.push({ row: error.row, problems: [brokenTable(error)], cells: [] });
  }
  const stopped = message.items.length + message.failures.length > 0 ? await send(message) : undefined;
  return stopped ?? (await ended());
}

/** A row as the worker wants it; one that its own check would refuse is a failure here, where its place in the file is known. */
function take(message: Message, { row, outcome, cells }: FileOutcome): void {
  if (outcome.ok) {
    const parsed = importItemSchema.safeParse(outcome.item);
    if (parsed.success) {
      message.items.push(parsed.data);
      message.values += valuesOf(parsed.data);
      // The row is taken; the cells that are no values of their fields, and repetitions that were left out, are listed.
      const own = outcome.notes.filter(({ reason }) => reason.startsWith('own-') || reason.startsWith('rule-') || reason === 'alarm');
      if (own.length > 0) message.failures.push({ ...failureOf(row, own, cells), isTaken: true });
    } else message.failures.push(failureOf(row, [{ reason: 'record', value: parsed.error.issues[0]?.path.join('.') ?? '' }], cells));
  } else message.failures.push(failureOf(row, outcome.problems, cells));
}

function failureOf(row: number, problems: readonly Problem[], cells: readonly string[]): ImportFailure {
  return {
    row,
    problems: problems
      .slice(0, 20)
      .map(({ column, reason, value }) => ({ reason, value: value.slice(0, 300), ...(column !== undefined && { column }) })),
    cells: cells.slice(0, 200).map((cell) => cell.slice(0, 2000)),
  };
}

function valuesOf(item: ImportItem): number {
  if (item.kind === 'orders') return 30 + item.record.lines.length * 8;
  return item.kind === 'contacts' ? 40 + (item.draft.phones.length + item.draft.emails.length + item.draft.addresses.length) * 8 : 30;
}
