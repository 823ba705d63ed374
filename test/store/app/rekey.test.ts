import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deps } from '../../../lib/app/deps';
import { startDaily } from '../../../lib/app/jobs/daily';
import { runJobs } from '../../../lib/app/jobs/run-jobs';
import { keysOf } from '../../../lib/app/keys-of';
import { matchCandidates } from '../../../lib/app/contacts/match-candidates';
import { startRekey } from '../../../lib/app/match/rekey-job';
import { merge } from '../../../lib/app/pairs/decide';
import { setSettings } from '../../../lib/app/settings';
import { identityCodec } from '../../../lib/store/codec';
import { openBook } from '../../../lib/store/open-book';
import type { BookStore } from '../../../lib/store/store';
import { contactOf, draftOf, testId } from '../../support/contact-builder';
import { mortalLife } from '../../support/mortal';
import { value } from '../../support/people';
import { type Outside, depsOver, memoryWitness, newOutside, risingId } from '../../support/test-deps';

const SIZE = 350;
const opened: BookStore[] = [];
let outside: Outside;
let book = 0;

/** A build by whose rules a contact has the keys of ours with a mark before them, and whose numbers are of `country`. */
type Build = { mark: string; country: string };
const OLD: Build = { mark: 'old ', country: 'US' };

/** The book as a build opens it; the country is what the settings say as soon as they are read, as in the worker. */
async function openAs({ mark, country }: Build, witness = memoryWitness(), name = `rekey-${book}`): Promise<Deps> {
  const known = { country };
  const store = await openBook({
    name,
    codec: identityCodec,
    keysOf: (of, record) => keysOf(of, record, known.country).map((key) => mark + key),
    witness,
    now: () => outside.now,
    newId: risingId,
  });
  opened.push(store);
  const deps = depsOver(store, outside);
  return {
    ...deps,
    settings: async () => {
      const read = await deps.settings();
      known.country = read.country;
      return read;
    },
  };
}

/** A book that the old build filled, opened by today's. */
async function updated(): Promise<Deps> {
  const witness = memoryWitness();
  const old = await openAs(OLD, witness);
  const puts = Array.from({ length: SIZE }, (_, at) => ({
    store: 'contacts' as const,
    record: { ...contactOf(at + 1, personAt(at)), ...(at === 7 && { deletedAt: outside.now }) },
  }));
  for (let from = 0; from < SIZE; from += 100)
    await old.store.commit({ at: outside.now, by: 'user', puts: puts.slice(from, from + 100), silent: true });
  value(await merge(old, { a: testId(1), b: testId(2), choices: {} }));
  await old.store.flush();
  old.store.close();
  return openAs({ mark: '', country: 'US' }, witness);
}

function personAt(at: number) {
  return draftOf(`Ana Silva${at}`, { emails: [`ana${at}@acme.example`], phones: [`312 555 ${String(1000 + at)}`] });
}
async function rekeyed(deps: Deps): Promise<void> {
  await startRekey(deps);
  await runJobs(deps);
}
async function found(deps: Deps, at: number): Promise<string[]> {
  const { candidates } = await matchCandidates(deps, personAt(at), await deps.settings());
  return candidates.map(({ rootId }) => rootId);
}

beforeEach(() => {
  outside = newOutside();
  book += 1;
});
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

describe('rekeyJob', () => {
  it('lets every contact be found that a build of other rules stored, and looks for duplicates again', async () => {
    const deps = await updated();
    expect(await found(deps, 42)).toEqual([]);
    await rekeyed(deps);
    for (const at of [0, 42, 99, 100, SIZE - 1]) expect(await found(deps, at)).toContain(testId(at + 1));
    expect((await deps.store.jobs()).map(({ type, state }) => [type, state])).toEqual([
      ['rekey', 'done'],
      ['scan', 'done'],
    ]);
    expect(outside.errors).toEqual([]);
  });

  it('leaves records, customers and the log as they are, and no key of the old rules behind', async () => {
    const deps = await updated();
    const [before, changes] = [
      await deps.store.getMany('contacts', [testId(1), testId(2), testId(8)]),
      await deps.store.changesAfter(0, 1000),
    ];
    await startRekey(deps);
    const job = (await deps.store.jobs()).find(({ type }) => type === 'rekey');
    expect(job?.state).toBe('running');
    await runJobs(deps);
    expect(await deps.store.getMany('contacts', [testId(1), testId(2), testId(8)])).toEqual(before);
    expect(await deps.store.rootOf(testId(2))).toBe(testId(1));
    expect((await deps.store.changesAfter(0, 1000)).filter(({ by }) => by === 'user')).toEqual(changes.filter(({ by }) => by === 'user'));
    expect(await deps.store.countKeys(['old email:ana42@acme.example', 'email:ana42@acme.example', 'email:ana7@acme.example'])).toEqual([
      0, 1, 0,
    ]);
    expect(await deps.store.checkCounts('contacts')).toEqual({ store: 'contacts', records: SIZE, indexed: SIZE });
  });

  it('goes on where a worker died, and comes to the same', async () => {
    const deps = await updated();
    await startRekey(deps);
    for (const diesAt of [3, 7, 11, 15]) {
      const life = mortalLife(deps.store, outside, diesAt);
      await Promise.race([runJobs({ ...life.deps, settings: deps.settings }), life.died]);
    }
    await runJobs(deps);
    const keys = Array.from({ length: SIZE }, (_, at) => `email:ana${at}@acme.example`);
    expect(await deps.store.countKeys(keys)).toEqual(keys.map((_, at) => (at === 7 ? 0 : 1)));
  });

  it('does nothing where the rules are those of the last time', async () => {
    const deps = await updated();
    await rekeyed(deps);
    const jobs = await deps.store.jobs();
    outside.now += 60_000;
    await rekeyed(deps);
    expect(await deps.store.jobs()).toEqual(jobs);
  });

  it('begins no job in a book that has nobody, nor later for those who came since', async () => {
    const deps = await openAs({ mark: '', country: 'US' });
    await startRekey(deps);
    await deps.store.commit({ at: outside.now, by: 'user', puts: [{ store: 'contacts', record: contactOf(1, personAt(1)) }] });
    await startRekey(deps);
    expect(await deps.store.jobs()).toEqual([]);
  });

  it('reads numbers again when the user says that they are of another country', async () => {
    const deps = await openAs({ mark: '', country: 'US' });
    await startRekey(deps);
    const record = contactOf(1, draftOf('Ana Silva', { phones: ['020 7946 0018'] }));
    await deps.store.commit({ at: outside.now, by: 'user', puts: [{ store: 'contacts', record }] });
    expect(await deps.store.countKeys(['phone:+442079460018'])).toEqual([0]);
    value(await setSettings(deps, { patch: { country: 'GB' } }));
    await runJobs(deps);
    expect(await deps.store.countKeys(['phone:+442079460018'])).toEqual([1]);
  });

  it('is not kept from by the day, whose work was done before the update', async () => {
    const deps = await updated();
    await startDaily(deps);
    await runJobs(deps);
    await rekeyed(deps);
    expect(await found(deps, 42)).toContain(testId(43));
  });
});
