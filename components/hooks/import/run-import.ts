import { type ImportItem, importItemSchema } from '../../../lib/domain/import/import-item';
import type { ImportFailure, ImportRecord } from '../../../lib/domain/import/import-record';
import { CsvError } from '../../../lib/interchange/csv/csv-reader';
import type { Problem, RowReaders } from '../../../lib/interchange/mapping/row';
import type { AskWorker } from '../backup/make-backup';
import { type FileOutcome, type ReadPlan, fileOutcomes } from './file-outcomes';

/** Rows of one message, and how much of a row's data it may carry (`PAYLOAD_LIMITS` counts values). */
const MESSAGE = { rows: 400, values: 40_000 } as const;
/** How often a message is sent again to a worker that did not answer: it may have died, and starts anew. */
const ATTEMPTS = 5;

/** `space`: nothing was begun, as the disk has no room for it; `unstarted`: the worker did not begin it; `quota`: it was full in the middle. */
export type ImportEnd = { record: ImportRecord; why?: 'cancelled' | 'space' | 'unstarted' | 'quota' | 'failed'; detail?: string };
/** How far an import is; `share` of the bytes of its file that are taken, 0 to 1, absent where that cannot be known. */
export type ImportStep = { record: ImportRecord; share?: number };
type Message = { items: ImportItem[]; failures: ImportFailure[]; values: number };

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
  let from = 0;
  let current = record;
  /** Where that cannot be told, as of a calendar that is read whole, nothing is read. */
  let bytes = 0;
  /** The message under way: the page reads on while the worker writes, one message ahead of it. */
  let under: Promise<ImportEnd | undefined> = Promise.resolve(undefined);
  const send = async (message: Message): Promise<ImportEnd | undefined> => {
    const start = from;
    from += message.items.length + message.failures.length;
    const stopped = await under;
    if (stopped) return stopped;
    under = deliver(message, start, bytes);
    // It is waited for before the next one, and at the end.
    under.catch(() => undefined);
    return undefined;
  };
  const deliver = async (message: Message, start: number, read: number): Promise<ImportEnd | undefined> => {
    if (start + message.items.length + message.failures.length <= current.next) return undefined;
    const sent = await sendRows(ask, { id: current.id, from: start, items: message.items, failures: message.failures });
    if (!sent.ok) return { record: current, why: sent.reason === 'quota' ? 'quota' : 'failed', detail: sent.detail ?? sent.reason };
    current = sent.record;
    onProgress({ record: current, ...(read > 0 && file.size > 0 && { share: Math.min(1, read / file.size) }) });
    return undefined;
  };
  let message: Message = { items: [], failures: [], values: 0 };
  try {
    for await (const outcome of fileOutcomes(file, plan, readers, (read) => (bytes = read))) {
      if (signal.aborted) return (await under) ?? { record: current, why: 'cancelled' };
      take(message, outcome);
      if (message.items.length + message.failures.length < MESSAGE.rows && message.values < MESSAGE.values) continue;
      const stopped = await send(message);
      if (stopped) return stopped;
      message = { items: [], failures: [], values: 0 };
    }
  } catch (error) {
    // What was read so far is in the book; the rest of the file cannot be read.
    if (!(error instanceof CsvError)) throw error;
    message.failures.push({ row: error.row, problems: [{ reason: error.why === 'columns' ? 'too-many' : 'quote', value: '' }], cells: [] });
  }
  const stopped = message.items.length + message.failures.length > 0 ? await send(message) : undefined;
  return stopped ?? (await under) ?? { record: current };
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

type Sent = { ok: true; record: ImportRecord } | { ok: false; reason: string; detail?: string };

async function sendRows(
  ask: AskWorker,
  payload: { id: string; from: number; items: ImportItem[]; failures: ImportFailure[] },
): Promise<Sent> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await ask('imports.rows', payload);
    if (answer.ok) return { ok: true, record: answer.value.record };
    const { failure } = answer;
    const isLost = failure.reason === 'failed' || failure.reason === 'stale';
    if (!isLost || attempt >= ATTEMPTS)
      return { ok: false, reason: failure.reason, ...('detail' in failure && { detail: failure.detail }) };
    await new Promise((resolve) => setTimeout(resolve, 300 * attempt));
  }
}
