import { withoutEval } from './without-eval';
import { classifyDrafts } from '../../../lib/app/contacts/classify-drafts';
import { matchCandidates } from '../../../lib/app/contacts/match-candidates';
import { keysOf } from '../../../lib/app/keys-of';
import type { Contact } from '../../../lib/domain/contact/contact';
import { identityCodec } from '../../../lib/store/codec';
import { openBook } from '../../../lib/store/open-book';
import { depsOver, memoryWitness, newOutside, risingId } from '../../support/test-deps';
import { labelledContacts } from './labelled-contacts';

/** Looked up before the clock runs, so that what is measured is compiled. */
const WARM = 60;

/** `ms`: of each look-up, `read`: of reading one contact by its id, both in a page beside the database. `recall`: share of the true duplicates of those looked up that are among their candidates. */
export type Lookups = { ms: number[]; read: number[]; recall: number };

/**
 * Contacts of the labelled book that lies in this origin's IndexedDB, looked up one by one by the use-case and the store that the worker has: each as
 * a new card that is shown to the rep.
 */
async function matchLookups(size: number, count: number): Promise<Lookups> {
  if (!withoutEval) throw new Error('bench: zod would make functions from text, which the extension forbids');
  const store = await openBook({
    name: 'sidecard',
    codec: identityCodec,
    keysOf: (name, record) => keysOf(name, record, 'US'),
    witness: memoryWitness(),
    now: Date.now,
    newId: risingId,
  });
  const deps = depsOver(store, { ...newOutside(), now: Date.now() });
  const customers = new Map<number, string[]>();
  const asked: { entity: number; contact: Contact }[] = [];
  const step = Math.max(1, Math.floor(size / (count + WARM)));
  let at = 0;
  for (const { entity, contact } of labelledContacts(size)) {
    customers.set(entity, [...(customers.get(entity) ?? []), contact.id]);
    if (at % step === 0) asked.push({ entity, contact });
    at += 1;
  }
  const ms: number[] = [];
  for (const { contact } of asked) {
    const { id: _id, createdAt: _made, updatedAt: _changed, rev: _rev, ...draft } = contact;
    const started = performance.now();
    await classifyDrafts(deps, { drafts: [draft] });
    ms.push(performance.now() - started);
  }
  const read: number[] = [];
  for (const { contact } of asked) {
    const started = performance.now();
    await store.get('contacts', contact.id);
    read.push(performance.now() - started);
  }
  const settings = await deps.settings();
  const tally = { all: 0, found: 0 };
  for (const { entity, contact } of asked) {
    const { candidates } = await matchCandidates(deps, contact, settings, [contact.id]);
    const found = new Set(candidates.flatMap((candidate) => candidate.members ?? []));
    for (const id of customers.get(entity) ?? []) {
      if (id === contact.id) continue;
      tally.all += 1;
      if (found.has(id)) tally.found += 1;
    }
  }
  store.close();
  return { ms: ms.slice(WARM), read: read.slice(WARM), recall: tally.all === 0 ? 1 : tally.found / tally.all };
}

Object.assign(globalThis, { matchLookups });
