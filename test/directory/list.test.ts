import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Directory } from '../../lib/domain/directory/directory';
import type { DirectoryFilter, DirectoryRow, DirectorySort } from '../../lib/domain/directory/row';
import { rowOf } from '../../lib/match/directory-row';
import { fold } from '../../lib/match/fold';
import { listOracle, listedOf } from '../support/directory-oracle';
import { generateContacts } from '../support/generate-contacts';
import { NOW, arbitraryQuery, arbitraryRow, buildRow } from '../support/row-builder';

const SORTS: DirectorySort['by'][] = ['name', 'org', 'tier', 'net12', 'lifecycle', 'lastContactAt', 'nextDueAt', 'updatedAt', 'createdAt'];
const sort = fc.record({ by: fc.constantFrom(...SORTS), descending: fc.boolean() });
const filter: fc.Arbitrary<DirectoryFilter> = fc.record(
  {
    text: arbitraryQuery,
    kind: fc.constantFrom('individual' as const, 'org' as const),
    tier: fc.subarray(['high' as const, 'low' as const, 'none' as const]),
    lifecycle: fc.subarray(['prospect' as const, 'active' as const, 'churned' as const]),
    tags: fc.subarray(['vip', '老客户', '__proto__']),
    country: fc.subarray(['SE', 'CN']),
    quietForDays: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: [] },
);

function ids(directory: Directory, by: DirectoryFilter, order: DirectorySort): string[] {
  return directory.list({ filter: by, sort: order, offset: 0, limit: 5000, now: NOW }).rows.map(({ id }) => id);
}

describe('list', () => {
  it('agrees with a plain filter and sort while rows come, change and go', () => {
    const step = fc.record({
      upserts: fc.array(arbitraryRow(40), { maxLength: 12 }),
      removes: fc.array(fc.nat(39), { maxLength: 6 }),
      filter,
      sort,
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const directory = Directory.fromChunks([], { fold });
        const rows = new Map<string, DirectoryRow>();
        for (const { upserts, removes, filter: by, sort: order } of steps) {
          const gone = removes.map((id) => `id-${String(id).padStart(4, '0')}`);
          directory.apply({ upserts, removes: gone });
          for (const id of gone) rows.delete(id);
          for (const row of upserts) rows.set(row.id, row);
          expect(ids(directory, by, order)).toEqual(listOracle([...rows.values()], by, order, NOW));
          expect(ids(directory, {}, order)).toEqual(listOracle([...rows.values()], {}, order, NOW));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('mends its orders when one chunk of many changes', () => {
    const rows = [...generateContacts(3000)].map((contact) => rowOf({ rootId: contact.id, shown: contact, members: [contact] }));
    const directory = Directory.fromChunks([], { fold });
    directory.apply({ upserts: rows, removes: [] });
    const orders = SORTS.flatMap((by) => [true, false].map((descending) => ({ by, descending })));
    for (const order of orders) ids(directory, {}, order);
    const changed = rows.slice(600, 640).map((row, at): DirectoryRow => ({ ...row, net12: at, orders: at, updatedAt: NOW + at }));
    directory.apply({ upserts: changed, removes: [rows[0]?.id ?? ''] });
    const now = [...rows.slice(1, 600), ...changed, ...rows.slice(640)];
    for (const order of orders) expect(ids(directory, {}, order)).toEqual(listOracle(now, {}, order, NOW));
  });

  it('pages: a window of the whole order, with the number of all', () => {
    const rows = Array.from({ length: 30 }, (_, at) =>
      buildRow(`id-${String(at).padStart(2, '0')}`, { full: `Name ${String(at).padStart(2, '0')}` }),
    );
    const directory = Directory.fromChunks([], { fold });
    directory.apply({ upserts: rows.toReversed(), removes: [] });
    const page = directory.list({
      filter: { kind: 'individual' },
      sort: { by: 'name', descending: false },
      offset: 10,
      limit: 5,
      now: NOW,
    });
    expect(page).toEqual({ rows: rows.slice(10, 15).map(listedOf), total: 30 });
    expect(directory.list({ filter: {}, sort: { by: 'name', descending: false }, offset: 28, limit: 5, now: NOW }).rows).toHaveLength(2);
  });

  it('sorts Chinese names by pinyin among the Latin ones', () => {
    const directory = Directory.fromChunks([], { fold });
    directory.apply({ upserts: ['张三', 'Zoe', '陈伟', 'Bob', 'Clara'].map((full) => buildRow(full, { full })), removes: [] });
    expect(ids(directory, {}, { by: 'name', descending: false })).toEqual(['Bob', '陈伟', 'Clara', '张三', 'Zoe']);
  });
});
