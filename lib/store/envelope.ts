import type { Body, Codec } from './codec';
import { COLUMNS, type Columns } from './columns';
import type { KeyedHash } from './keyed-hash';
import { shortSha } from './short-sha';
import type { Put, Records, StoreName } from './store';

/**
 * A record as it lies in its store. `keys` are keyed hashes of what is looked up exactly, `sum` is an integrity tag over store, id, columns,
 * keys and sealed body, `rev` the record's revision where it has one, `rootId` the derived root of a contact.
 */
export type Envelope = { id: string; rev?: string; rootId?: string; keys?: number[]; sum: string; body: Body } & {
  [column: string]: unknown;
};

/** What sealing needs: the codec, the book's hash and the keys by which a record is found. */
export type Vault = {
  codec: Codec;
  hash: KeyedHash;
  keysOf(store: StoreName, record: Records[StoreName]): readonly string[];
};

/** Seals a record. `rootId` is kept for contacts only. @throws for a record that is not JSON. */
export async function seal(vault: Vault, { store, record }: Put, rootId?: string): Promise<Envelope> {
  const envelope: Omit<Envelope, 'sum' | 'body'> = { id: record.id };
  if ('rev' in record) envelope.rev = record.rev;
  Object.assign(envelope, columnsOf(vault, store, record));
  if (store === 'contacts') {
    envelope.rootId = rootId ?? record.id;
    envelope.keys = record.deletedAt === undefined ? hashKeys(vault, vault.keysOf(store, record)) : [];
  }
  if (store === 'tombstones') envelope.keys = [...new Set(record.keys)];
  const body = await vault.codec.seal(print(store, record), `${store}/${record.id}`);
  return { ...envelope, body, sum: await sumOf(store, envelope, body) } as Envelope;
}

/** The record in an envelope, or undefined when its integrity tag, its seal or its text is broken. */
export async function open<N extends StoreName>(vault: Vault, store: N, envelope: Envelope): Promise<Records[N] | undefined> {
  if (!(await isWhole(store, envelope))) return undefined;
  try {
    return parse(store, envelope.id, await vault.codec.open(envelope.body, `${store}/${envelope.id}`));
  } catch {
    // A body that does not open is damage: the caller counts it and shows the recovery screen.
    return undefined;
  }
}

/** The same record under another root. */
export async function withRoot(envelope: Envelope, rootId: string): Promise<Envelope> {
  const moved = { ...envelope, rootId };
  return { ...moved, sum: await sumOf('contacts', moved, moved.body) };
}

/** Whether an envelope carries the tag that belongs to what is in it. */
export async function isWhole(store: string, envelope: Envelope): Promise<boolean> {
  return typeof envelope.sum === 'string' && envelope.sum === (await sumOf(store, envelope, envelope.body));
}

/** Hashes of distinct keys. */
export function hashKeys(vault: Pick<Vault, 'hash'>, keys: readonly string[]): number[] {
  return Array.from(new Set(keys), vault.hash.key);
}

const encoder = new TextEncoder();
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** First 96 bits of SHA-256 over store, columns and body, in hex. Against damage, not against an attacker who can write the database. */
export async function sumOf(store: string, envelope: { [column: string]: unknown }, body: Body): Promise<string> {
  const columns = Object.keys(envelope)
    .filter((name) => name !== 'sum' && name !== 'body')
    .toSorted()
    .map((name) => [name, envelope[name]]);
  const head = `${JSON.stringify([store, columns])}\n`;
  const short = typeof body === 'string' ? shortSha(head + body) : shortSha(head, body);
  if (short !== undefined) return short;
  const bytes = typeof body === 'string' ? encoder.encode(head + body) : joined(encoder.encode(head), body);
  return Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 12), (byte) => HEX[byte]).join('');
}

function joined(head: Uint8Array, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}

function columnsOf(vault: Vault, store: StoreName, record: Records[StoreName]): Columns {
  // Store and record come from one Put, so that they belong together; the table cannot say so.
  return (COLUMNS[store] as (record: Records[StoreName], hash: KeyedHash) => Columns)(record, vault.hash);
}

/** A chunk of the directory that is already text stays as it is, after `=`. All else is JSON. */
function print(store: StoreName, record: Records[StoreName]): string {
  if (store === 'directory' && 'rows' in record && typeof record.rows === 'string') return `=${record.rows}`;
  return JSON.stringify(record);
}

function parse<N extends StoreName>(store: N, id: string, text: string): Records[N] {
  const record: unknown = text.startsWith('=') ? { id, rows: text.slice(1) } : JSON.parse(text);
  if (typeof record !== 'object' || record === null || !('id' in record) || record.id !== id) {
    throw new Error(`store: body of ${store}/${id} is another record's`);
  }
  return record as Records[N];
}
