import { beforeEach, describe, expect, it } from 'vitest';
import type { Deps } from '../../../lib/app/deps';
import { runJobs } from '../../../lib/app/jobs/run-jobs';
import { startScan } from '../../../lib/app/match/scan-book';
import { matchStats } from '../../../lib/app/match/match-stats';
import { undoLink } from '../../../lib/app/pairs/decide';
import { pageLinks } from '../../../lib/app/pairs/merge-log';
import { setSettings } from '../../../lib/app/settings';
import type { Pair } from '../../../lib/domain/pair/pair';
import { contactOf, testId } from '../../support/contact-builder';
import { type Labelled, labelledBook } from '../../support/labelled-books';
import { mortalLife } from '../../support/mortal';
import { value } from '../../support/people';
import { type Outside, depsOver, newTestBook } from '../../support/test-deps';

const SIZE = 200;
let deps: Deps;
let outside: Outside;
let made: Labelled[];

beforeEach(async () => {
  ({ deps, outside } = await newTestBook('scan'));
  made = labelledBook('crm', SIZE, 1);
});

/** A book as an old version left it: the contacts are there, nobody has looked for duplicates. */
async function fill(): Promise<void> {
  const puts = made.map(({ draft }, at) => ({ store: 'contacts' as const, record: contactOf(at + 1, draft) }));
  for (let from = 0; from < puts.length; from += 100) {
    await deps.store.commit({ at: outside.now, by: 'user', puts: puts.slice(from, from + 100), silent: true });
  }
}
async function scan(over = deps): Promise<void> {
  value(await startScan(over));
  await runJobs(over);
}
/** Whether two contacts, by id, are one customer in truth. */
function isOne(a: string, b: string): boolean {
  const entity = (id: string) => made[Number.parseInt(id.slice(-12), 16) - 1]?.entity;
  return entity(a) === entity(b);
}
async function queue(): Promise<Pair[]> {
  return deps.store.scan('pairs', undefined, 10_000);
}
async function merges(): Promise<[string, string][]> {
  const { links } = value(await pageLinks(deps, { offset: 0, limit: 200 }));
  return links.filter(({ link }) => link.type === 'same').map(({ link }) => [link.a, link.b]);
}

/** Which customer each contact is by now. */
function roots(): Promise<(string | undefined)[]> {
  return Promise.all(made.map((_, at) => deps.store.rootOf(testId(at + 1))));
}

describe('scanJob', () => {
  it('writes over a pair that reads as none where a row stands, as a damaged one does', async () => {
    await fill();
    await scan();
    const before = await queue();
    expect(before.length).toBeGreaterThan(0);
    const { getMany } = deps.store;
    deps.store.getMany = (store, ids) => (store === 'pairs' ? Promise.resolve(ids.map(() => undefined)) : getMany(store, ids));
    await scan();
    expect((await deps.store.jobs()).find(({ type }) => type === 'scan')?.state).toBe('done');
    expect((await queue()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(outside.errors).toEqual([]);
  });

  it('merges what is clear, each merge right and with its reasons, and queues the rest, strongest first', async () => {
    await fill();
    await scan();
    const merged = await merges();
    expect(merged.length).toBeGreaterThan(10);
    expect(merged.filter(([a, b]) => !isOne(a, b))).toEqual([]);
    const [first] = value(await pageLinks(deps, { offset: 0, limit: 1 })).links;
    expect(first?.link).toMatchObject({ by: 'engine', type: 'same' });
    expect(first?.link.evidence?.map(({ comparison }) => comparison)).toContain('prior');
    const pairs = await queue();
    expect(pairs.length).toBeGreaterThan(1);
    expect(pairs.every(({ a, b, weight }) => a < b && weight >= -1)).toBe(true);
    expect(outside.errors).toEqual([]);
  });

  it('changes nothing when it runs again', async () => {
    await fill();
    await scan();
    const [links, pairs] = [await merges(), await queue()];
    outside.now += 60_000;
    await scan();
    expect(await merges()).toEqual(links);
    expect((await queue()).map(({ id, foundAt }) => [id, foundAt])).toEqual(pairs.map(({ id, foundAt }) => [id, foundAt]));
  });

  it('does not merge again what the user took back', async () => {
    await fill();
    await scan();
    const [first] = value(await pageLinks(deps, { offset: 0, limit: 1 })).links;
    const { a = '', b = '', id = '' } = first?.link ?? {};
    value(await undoLink(deps, { id }));
    await scan();
    expect(await deps.store.rootOf(a)).not.toBe(await deps.store.rootOf(b));
    const stats = value(await matchStats(deps));
    expect([stats.merges.undoneByEngine, stats.apart]).toEqual([1, 1]);
    expect(stats.scan?.contacts).toBe(SIZE);
  });

  it('merges nothing by itself when the user wants that', async () => {
    await fill();
    const { match } = await deps.settings();
    value(await setSettings(deps, { patch: { match: { ...match, auto: { ...match.auto, on: false } } } }));
    await scan();
    expect(await merges()).toEqual([]);
    expect((await queue()).length).toBeGreaterThan(10);
  });

  it('comes to the same when the worker dies on the way', async () => {
    await fill();
    value(await startScan(deps));
    for (const diesAt of [3, 9, 14, 40, 90]) {
      const life = mortalLife(deps.store, outside, diesAt);
      await Promise.race([runJobs(life.deps), life.died]);
    }
    await runJobs(depsOver(deps.store, outside));
    const [customers, pairs] = [await roots(), (await queue()).map(({ id }) => id)];
    const links = (await merges()).map(([a, b]) => `${a}:${b}`);
    expect(new Set(links).size).toBe(links.length);
    ({ deps, outside } = await newTestBook('scan-whole'));
    await fill();
    await scan();
    expect(await roots()).toEqual(customers);
    expect((await queue()).map(({ id }) => id)).toEqual(pairs);
  });

  it('ends in a book of which much was deleted', async () => {
    const puts = made.map(({ draft }, at) => {
      const record = contactOf(at + 1, draft);
      return { store: 'contacts' as const, record: at % 2 === 0 ? { ...record, deletedAt: outside.now } : record };
    });
    await deps.store.commit({ at: outside.now, by: 'user', puts, silent: true });
    value(await startScan(deps));
    // A life long enough for one scan and too short for one that begins again and again.
    const life = mortalLife(deps.store, outside, 20_000);
    await Promise.race([runJobs(life.deps), life.died]);
    expect((await deps.store.jobs()).map(({ state }) => state)).toEqual(['done']);
    expect(value(await matchStats(deps)).scan?.contacts).toBe(SIZE);
  });

  it('finds nothing in an empty book, and ends', async () => {
    await scan();
    expect((await deps.store.jobs()).map(({ state }) => state)).toEqual(['done']);
    expect(value(await matchStats(deps)).scan?.pairs).toBe(0);
  });
});
