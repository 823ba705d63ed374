import { type Database, type ConnectionEvents, openDatabase } from './database';
import { generationName, newestGeneration } from './generations';
import type { Head, Identity } from './head';
import { type Verdict, judgeFound } from './judge-found';
import { type KeyedHash, keyedHash, newHashKey } from './keyed-hash';
import { beginBook } from './recovery';
import { survey } from './survey';
import type { Witness } from './witness';

/** An open database and what was thought of it. `keyLost`: records are there, the key of their hashes is not. */
export type Opened = {
  db: Database;
  database: string;
  identity: Identity;
  hash: KeyedHash;
  head: Head;
  verdict: Verdict;
  /** As witnessed; 0 where nothing was. */
  lastSeq: number;
  witnessed: boolean;
  keyLost: boolean;
};

/** Opens the database that the witness names (else the newest there is), and compares the two. Begins a book only where nothing ever was. */
export async function openFound(name: string, witness: Witness, newId: () => string, events: ConnectionEvents): Promise<Opened> {
  const witnessed = await witness.read();
  const database = witnessed ? (witnessed.database ?? name) : generationName(name, await newestGeneration(name));
  const db = await openDatabase(database, events);
  const found = await survey(db);
  const verdict = judgeFound(found, witnessed);
  const known = found.identity?.hashKey ?? witnessed?.hashKey;
  const hashKey = known ?? newHashKey();
  const identity = found.identity ?? { id: 'book', epoch: witnessed?.epoch ?? newId(), hashKey };
  return {
    db,
    database,
    identity,
    hash: keyedHash(hashKey),
    head: verdict === 'fresh' ? await beginBook(db, identity) : found.head,
    verdict,
    lastSeq: witnessed?.lastSeq ?? 0,
    witnessed: witnessed !== undefined,
    keyLost: known === undefined && found.records,
  };
}

/** Begins an empty book in a database of its own. Those that were there stay as they are. */
export async function openNext(name: string, newId: () => string, events: ConnectionEvents): Promise<Opened> {
  const database = generationName(name, Math.max(1, await newestGeneration(name)) + 1);
  const db = await openDatabase(database, events);
  const hashKey = newHashKey();
  const identity: Identity = { id: 'book', epoch: newId(), hashKey, recovered: true };
  const head = await beginBook(db, identity);
  return { db, database, identity, hash: keyedHash(hashKey), head, verdict: 'ok', lastSeq: 0, witnessed: false, keyLost: false };
}
