import type { OwnField } from '../../../lib/domain/own-field/own-field';
import { detectDialect } from '../../../lib/interchange/csv/detect-dialect';
import { ownKindOf } from '../../../lib/interchange/csv/own-table';
import { type Proposal, proposeMapping } from '../../../lib/interchange/mapping/map-columns';
import type { Mapping } from '../../../lib/interchange/mapping/row';
import { type TextEncoding, detectEncoding } from '../../../lib/interchange/text/detect-encoding';
import { isJson, tableOfJson } from './open-json';

/** A file that can be imported, as far as its beginning tells. `own`: a table that Sidecard exported, read back exactly. */
export type OpenedFile =
  | {
      type: 'table';
      encoding: TextEncoding;
      why: 'bom' | 'zeros' | 'valid' | 'words' | 'chosen';
      delimiter: string;
      rows: string[][];
      proposal: Proposal;
      own: boolean;
    }
  | { type: 'vcard' }
  | { type: 'ical'; encoding: TextEncoding }
  | { type: 'backup' };
export type OpenFailure = 'empty' | 'kind' | 'columns' | 'quote' | 'size' | 'broken' | 'records' | 'large';

/** Bytes of a calendar that is read as a whole, not piece by piece: ten years of follow-ups are some 20 MB. */
const MOST_CALENDAR = 50 * 1024 * 1024;
/** Bytes from the start of a file by which it is known. */
const SAMPLE = 262_144;
// oxlint-disable-next-line no-control-regex -- the first bytes of programs, pictures and packed files
const BINARY = /^(?:PK\u0003\u0004|%PDF|\u00d0\u00cf\u0011\u00e0|\u007fELF|GIF8|\u0089PNG|\u00ff\u00d8\u00ff)/;

/**
 * Looks at the start of a file: what it is, how it is written, what its columns are. Reads all of it only where it is JSON that Sidecard exported: `table`
 * is what it says as a table of Sidecard's own, which takes its place. `fieldsOf` gives the own fields of the book, by key.
 */
export async function openFile(
  file: File,
  usual: Pick<Mapping, 'dates' | 'decimals'>,
  chosen: { encoding?: TextEncoding; delimiter?: string } = {},
  fieldsOf: () => Promise<ReadonlyMap<string, OwnField>> = () => Promise.resolve(new Map()),
): Promise<{ ok: true; opened: OpenedFile; table?: File } | { ok: false; why: OpenFailure; row?: number }> {
  const bytes = new Uint8Array(await file.slice(0, SAMPLE).arrayBuffer());
  if (bytes.length === 0) return { ok: false, why: 'empty' };
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const start = String.fromCharCode(...bytes.subarray(0, 400));
  if (isPacked || start.startsWith('{"sidecard":"backup"')) return { ok: true, opened: { type: 'backup' } };
  if (BINARY.test(start)) return { ok: false, why: 'kind' };
  const found = detectEncoding(bytes);
  const encoding = chosen.encoding ?? found.encoding;
  const text = new TextDecoder(encoding).decode(bytes, { stream: file.size > bytes.length });
  if (/^\s*BEGIN\s*:\s*VCARD/im.test(text.slice(0, 4000))) return { ok: true, opened: { type: 'vcard' } };
  if (/^\s*BEGIN\s*:\s*VCALENDAR/im.test(text.slice(0, 4000)))
    return file.size > MOST_CALENDAR ? { ok: false, why: 'size' } : { ok: true, opened: { type: 'ical', encoding } };
  if (isJson(file.name, text)) {
    const read = await tableOfJson(file, await fieldsOf());
    if (!read.ok) return read;
    const result = await openFile(read.table, usual);
    return result.ok ? { ...result, table: read.table } : result;
  }
  const dialect = detectDialect(text, chosen.delimiter);
  if (dialect.error) return { ok: false, why: dialect.error.why, row: dialect.error.row };
  if (dialect.rows.length === 0) return { ok: false, why: 'empty' };
  const proposal = proposeMapping(dialect.rows, usual);
  const own = ownKindOf(dialect.rows[0] ?? []) !== undefined;
  const why = chosen.encoding ? 'chosen' : found.why;
  return { ok: true, opened: { type: 'table', encoding, why, delimiter: dialect.delimiter, rows: dialect.rows, proposal, own } };
}
