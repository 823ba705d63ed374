import { beforeEach, describe, expect, it } from 'vitest';
import type { Deps } from '../../../lib/app/deps';
import { drain } from '../../../lib/app/consumers/drain';
import { type EngineMerge, mergeByEngine } from '../../../lib/app/match/engine-merges';
import { differ, undoLink } from '../../../lib/app/pairs/decide';
import { contactOf, draftOf, testId } from '../../support/contact-builder';
import { value } from '../../support/people';
import { type Outside, newTestBook } from '../../support/test-deps';

let deps: Deps;
let outside: Outside;

beforeEach(async () => {
  ({ deps, outside } = await newTestBook('engine-merges'));
});

async function people(count: number, more: (number: number) => object = () => ({})): Promise<void> {
  const puts = Array.from({ length: count }, (_, at) => ({
    store: 'contacts' as const,
    record: { ...contactOf(at + 1, draftOf(`Ana Silva ${at}`)), ...more(at + 1) },
  }));
  await deps.store.commit({ at: outside.now, by: 'user', puts });
}
const merge = (a: number, b: number): EngineMerge => ({ a: testId(a), b: testId(b), weight: 12, explain: () => [] });
async function roots(count: number): Promise<(string | undefined)[]> {
  return Promise.all(Array.from({ length: count }, (_, at) => deps.store.rootOf(testId(at + 1))));
}

describe('mergeByEngine', () => {
  it('writes merges of customers who have nothing to do with each other in one transaction', async () => {
    await people(40);
    const before = (await deps.store.changesAfter(0, 1000)).length;
    const merges = Array.from({ length: 20 }, (_, at) => merge(at * 2 + 1, at * 2 + 2));
    expect(await mergeByEngine(deps, merges)).toHaveLength(20);
    expect((await deps.store.changesAfter(0, 1000)).length).toBe(before + 1);
    expect(await roots(40)).toEqual(Array.from({ length: 40 }, (_, at) => testId(at - (at % 2) + 1)));
  });

  it('makes one customer of a chain that comes at once, each link of it a merge of its own', async () => {
    await people(4);
    const before = (await deps.store.changesAfter(0, 1000)).length;
    expect(await mergeByEngine(deps, [merge(3, 4), merge(2, 3), merge(1, 2)])).toHaveLength(3);
    expect((await deps.store.changesAfter(0, 1000)).length).toBe(before + 1);
    expect(new Set(await roots(4))).toEqual(new Set([testId(1)]));
    const links = await deps.store.linksOf([testId(2)]);
    expect(links).toHaveLength(2);
    const [link] = await deps.store.linksOf([testId(4)]);
    value(await undoLink(deps, { id: link?.id ?? '' }));
    expect(await roots(4)).toEqual([testId(1), testId(1), testId(1), testId(4)]);
  });

  it('passes over what is kept apart, gone, sample data or one already, and makes the others', async () => {
    await people(12, (number) => ({ ...(number === 4 && { deletedAt: outside.now }), ...(number === 6 && { sample: true }) }));
    value(await differ(deps, { a: testId(1), b: testId(2) }));
    expect(await mergeByEngine(deps, [merge(7, 8)])).toHaveLength(1);
    const asked = [merge(1, 2), merge(3, 4), merge(5, 6), merge(7, 8), merge(9, 99), merge(11, 12)];
    expect(await mergeByEngine(deps, asked)).toHaveLength(1);
    expect(await deps.store.rootOf(testId(12))).toBe(testId(11));
    expect(await deps.store.rootOf(testId(2))).toBe(testId(2));
  });

  it('plans again what changes while it is written, and makes the others', async () => {
    await people(6);
    const { commit } = deps.store;
    let changed = false;
    const racing: Deps = {
      ...deps,
      store: {
        ...deps.store,
        commit: async (batch) => {
          if (!changed && batch.by === 'engine') {
            changed = true;
            const record = { ...contactOf(3, draftOf('Ana Silva, changed')), rev: 'zz-changed' };
            await commit({ at: outside.now, by: 'user', puts: [{ store: 'contacts', record }] });
          }
          return commit(batch);
        },
      },
    };
    expect(await mergeByEngine(racing, [merge(1, 2), merge(3, 4), merge(5, 6)])).toHaveLength(3);
    expect(await roots(6)).toEqual([1, 1, 3, 3, 5, 5].map(testId));
    expect((await deps.store.get('contacts', testId(3)))?.name.full).toBe('Ana Silva, changed');
  });

  it('tells lists and values of both customers, of whom the smaller was written with nothing new', async () => {
    await people(4);
    await drain(deps);
    const directory = await deps.directory();
    expect(directory.size).toBe(4);
    await mergeByEngine(deps, [merge(1, 2), merge(3, 4)]);
    await drain(deps);
    expect([1, 2, 3, 4].map((number) => directory.row(testId(number)) !== undefined)).toEqual([true, false, true, false]);
    expect(outside.errors).toEqual([]);
  });
});
