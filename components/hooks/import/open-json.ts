import type { OwnField } from '../../../lib/domain/own-field/own-field';
import type { JsonFailure } from '../../../lib/interchange/json/own-json';

/** Bytes of JSON, which is read as a whole: a book of 100,000 contacts is some 120 MB (50 to 250 MB; a string of a browser ends at 512 MB). */
const MOST_JSON = 200 * 1024 * 1024;
/** Pages between two moments in which the browser may draw. */
const BREATH = 10;
/** Of a comma separated table the first column may begin with a bracket, not with a bracket and a brace. */
const RECORDS = /^\ufeff?\s*\[\s*\{/;
const ANY = /^\ufeff?\s*[[{]/;

/** Whether a file is to be read as JSON, by its name and the start of its text. */
export function isJson(name: string, start: string): boolean {
  return RECORDS.test(start) || (/\.json$/i.test(name) && ANY.test(start));
}

/** A file of records that Sidecard exported as JSON, as the table of Sidecard's own that has the same records; it keeps its name. */
export async function tableOfJson(
  file: File,
  fields: ReadonlyMap<string, OwnField>,
): Promise<{ ok: true; table: File } | { ok: false; why: JsonFailure | 'large' }> {
  if (file.size > MOST_JSON) return { ok: false, why: 'large' };
  const { ownTableOf } = await import('../../../lib/interchange/json/own-json');
  const text = await textOf(file);
  if (text === undefined) return { ok: false, why: 'broken' };
  const read = ownTableOf(text, fields);
  if (!read.ok) return read;
  const parts: string[] = [];
  let pages = 0;
  for (const page of read.pages) {
    parts.push(page);
    pages += 1;
    if (pages % BREATH === 0) await new Promise((resume) => setTimeout(resume));
  }
  return { ok: true, table: new File(parts, file.name, { type: 'text/csv', lastModified: file.lastModified }) };
}

/** JSON is UTF-8 (RFC 8259 section 8.1); undefined for what is not. */
async function textOf(file: File): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
