import { byteString, bytesOf } from '../../../lib/interchange/decode-bytes';
import { type CsvError, type CsvReader, csvReader } from '../../../lib/interchange/csv/csv-reader';
import { undefused } from '../../../lib/interchange/csv/print-csv';
import type { Mapping, Problem, RowOutcome, RowReaders } from '../../../lib/interchange/mapping/row';
import { rowMapper } from '../../../lib/interchange/mapping/row-mapper';
import { ownRow } from '../../../lib/interchange/mapping/own-row';
import { DEFAULT_DETECT, type TextEncoding, detectEncoding } from '../../../lib/interchange/text/detect-encoding';
import { CardSplitter } from '../../../lib/interchange/vcard/split-cards';
import { contactsOfCards } from './card-outcome';

/** How a file is read to its end; plain data, so that an import can go on after the page was closed. */
export type ReadPlan =
  | { type: 'table'; encoding: TextEncoding; delimiter: string; header: number; mapping: Mapping; own: boolean }
  | { type: 'vcard' }
  /** `dropRules`: tasks whose repetition cannot be kept come without it. */
  | { type: 'ical'; encoding: TextEncoding; dropRules?: boolean };
/** What a row became, its number in the file (from 1), and its cells where it failed. */
export type FileOutcome = { row: number; outcome: RowOutcome; cells: readonly string[] };

/**
 * Every row, card or task of a file in order, piece by piece: a file may be larger than memory. `onRead` hears how many bytes of a table or of cards
 * are taken so far.
 */
export async function* fileOutcomes(
  file: Blob,
  plan: ReadPlan,
  readers: RowReaders,
  onRead?: (bytes: number) => void,
): AsyncGenerator<FileOutcome> {
  if (plan.type === 'table') yield* tableOutcomes(file, plan, readers, onRead);
  else if (plan.type === 'vcard') yield* cardOutcomes(file, readers, onRead);
  else {
    const [{ readTasks }, { readRule }] = await Promise.all([
      import('../../../lib/interchange/ical/read-tasks'),
      import('../../../lib/followup/recurrence'),
    ]);
    const rule = (told: string) => {
      const read = readRule(told);
      return read.ok ? undefined : read.problem;
    };
    const text = new TextDecoder(plan.encoding).decode(await file.arrayBuffer());
    for (const [at, outcome] of readTasks(text, { ...readers, rule, dropRules: plan.dropRules }).entries())
      yield { row: at + 1, outcome, cells: outcome.ok || !outcome.title ? [] : [outcome.title] };
  }
}

async function* tableOutcomes(
  file: Blob,
  plan: Extract<ReadPlan, { type: 'table' }>,
  readers: RowReaders,
  onRead?: (bytes: number) => void,
): AsyncGenerator<FileOutcome> {
  const reader = csvReader({ delimiter: plan.delimiter });
  const mapper = plan.own ? undefined : rowMapper(plan.mapping, readers);
  let number = 0;
  let headers: readonly string[] = [];
  let last: readonly string[] = [];
  for await (const rows of rowsOf(file, plan.encoding, reader, onRead))
    for (const row of rows) {
      number += 1;
      if (number === plan.header + 1) headers = plan.own ? row.map((cell) => undefused(cell)) : row;
      if (number <= plan.header + 1) continue;
      const outcomes = mapper
        ? mapper.push(row, number)
        : [
            ownRow(
              headers,
              row.map((cell) => undefused(cell)),
              number,
              readers,
            ),
          ];
      for (const outcome of outcomes) yield { row: number, outcome, cells: row };
      last = row;
    }
  for (const outcome of mapper?.end() ?? []) yield { row: number, outcome, cells: last };
}

/** Why a table cannot be read on from a row; what comes behind is not in it. */
export function brokenTable({ why }: CsvError): Problem {
  return { reason: why === 'columns' ? 'too-many' : 'quote', value: '' };
}

/** The rows of a file, some at a time. */
export async function* rowsOf(
  file: Blob,
  encoding: TextEncoding,
  reader: CsvReader,
  onRead?: (bytes: number) => void,
): AsyncGenerator<string[][]> {
  const pieces = counted(file.stream(), onRead).pipeThrough(new TextDecoderStream(encoding)).getReader();
  for (;;) {
    const { done, value } = await pieces.read();
    yield done ? reader.end() : reader.push(value);
    if (done) return;
  }
}

/** Cards of a file that names its charset card by card: cut between two cards, as bytes. */
async function* cardOutcomes(file: Blob, readers: RowReaders, onRead?: (bytes: number) => void): AsyncGenerator<FileOutcome> {
  let row = 0;
  for await (const bytes of cardPieces(file, onRead))
    for await (const outcome of contactsOfCards(bytes, row, readers)) {
      row += 1;
      yield { row, outcome, cells: [] };
    }
}

/** Whole cards of a file, some at a time, as bytes. */
export async function* cardPieces(file: Blob, onRead?: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const start = new Uint8Array(await file.slice(0, DEFAULT_DETECT.sample).arrayBuffer());
  const { encoding } = detectEncoding(start);
  const stream = counted(file.stream(), onRead);
  const pieces = (encoding.startsWith('utf-16') ? inUtf8(stream, encoding) : stream).getReader();
  const cards = new CardSplitter();
  for (;;) {
    const { done, value } = await pieces.read();
    const whole = done ? cards.end() : cards.push(byteString(value));
    if (whole !== '') yield bytesOf(whole);
    if (done) return;
  }
}

/** Two bytes a character cannot be cut at a line's end as bytes. */
function inUtf8(stream: ReadableStream<Uint8Array<ArrayBuffer>>, encoding: TextEncoding): ReadableStream<Uint8Array<ArrayBuffer>> {
  return stream.pipeThrough(new TextDecoderStream(encoding)).pipeThrough(new TextEncoderStream());
}

/** Bytes after which it is told how far a file is: the browser gives a file out in pieces of megabytes. */
const STEP = 65_536;

/** The stream in small pieces, which tells how many bytes of it were asked for. */
function counted(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  onRead: ((bytes: number) => void) | undefined,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  if (!onRead) return stream;
  const reader = stream.getReader();
  let rest: Uint8Array<ArrayBuffer> | undefined;
  let bytes = 0;
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        rest ??= (await reader.read()).value;
        if (!rest) return controller.close();
        const piece = rest.subarray(0, STEP);
        rest = rest.byteLength > STEP ? rest.subarray(STEP) : undefined;
        onRead((bytes += piece.byteLength));
        controller.enqueue(piece);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
