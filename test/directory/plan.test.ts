import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CHUNK } from '../../lib/domain/directory/chunks';
import { Directory } from '../../lib/domain/directory/directory';
import type { DirectoryRow } from '../../lib/domain/directory/row';
import { fold } from '../../lib/match/fold';
import { listedOf } from '../support/directory-oracle';
import { NOW, arbitraryRow, buildRow } from '../support/row-builder';

const SIZE = DEFAULT_CHUNK.rows;
const id = (at: number) => `id-${String(at).padStart(4, '0')}`;
const many = (count: number, from = 0) => Array.from({ length: count }, (_, at) => buildRow(id(from + at), { full: `Name ${from + at}` }));

function open(documents: Iterable<readonly [string, string]>): Directory {
  return Directory.fromChunks(
    [...documents].map(([key, rows]) => ({ id: key, rows })),
    { fold },
  );
}
function allRows(directory: Directory) {
  return directory
    .list({ filter: {}, sort: { by: 'createdAt', descending: false }, offset: 0, limit: 1e6, now: NOW })
    .rows.toSorted((x, y) => (x.id < y.id ? -1 : 1));
}

describe('apply', () => {
  it('keeps disk and memory the same: what is read back from the written documents is what was put in', () => {
    const step = fc.record({ upserts: fc.array(arbitraryRow(30), { maxLength: 10 }), removes: fc.array(fc.nat(29), { maxLength: 5 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const disk = new Map<string, string>();
        const rows = new Map<string, DirectoryRow>();
        const directory = open([]);
        for (const { upserts, removes } of steps) {
          for (const { id: key, rows: printed } of directory.apply({ upserts, removes: removes.map(id) })) disk.set(key, printed);
          for (const gone of removes) rows.delete(id(gone));
          for (const row of upserts) rows.set(row.id, row);
        }
        const expected = [...rows.values()].toSorted((x, y) => (x.id < y.id ? -1 : 1)).map(listedOf);
        const read = open(disk);
        expect(allRows(read)).toEqual(expected);
        expect(allRows(directory)).toEqual(expected);
        for (const row of rows.values()) expect(read.row(row.id)).toEqual(listedOf(row));
        expect([read.size, directory.size]).toEqual([rows.size, rows.size]);
        expect(new Map(read.documents().map((document) => [document.id, document.rows]))).toEqual(disk);
      }),
      { numRuns: 300 },
    );
  });

  it('writes one half of one chunk when only the state of a customer changed', () => {
    const directory = open([]);
    directory.apply({ upserts: many(2 * SIZE + 1), removes: [] });
    const row = buildRow(id(SIZE), { full: `Name ${SIZE}` }, { tier: 'high', orders: 3 });
    expect(directory.apply({ upserts: [row], removes: [] }).map((document) => document.id)).toEqual(['0001.state']);
    expect(directory.apply({ upserts: [row], removes: [] })).toEqual([]);
    expect(directory.row(id(SIZE))).toMatchObject({ tier: 'high', orders: 3 });
  });

  it('keeps rows in their chunk and puts new ones where there is room, the last chunk first', () => {
    const directory = open([]);
    directory.apply({ upserts: many(2 * SIZE), removes: [] });
    directory.apply({ upserts: [], removes: [id(3)] });
    const written = directory.apply({ upserts: many(2, 5000), removes: [] }).map((document) => document.id);
    expect(written).toEqual(['0000.text', '0000.state', '0002.text', '0002.state']);
    expect(directory.size).toBe(2 * SIZE + 1);
  });

  it('takes an id in both lists for changed, and the last row of an id that comes twice', () => {
    const directory = open([]);
    const [first, second] = [buildRow('x', { full: 'First' }), buildRow('x', { full: 'Second' })];
    directory.apply({ upserts: [first, second], removes: ['x', 'unknown'] });
    expect(allRows(directory)).toEqual([listedOf(second)]);
  });
});

describe('plan', () => {
  it('shows nothing before it is confirmed', () => {
    const directory = open([]);
    const plan = directory.plan({ upserts: many(3), removes: [] });
    expect([directory.size, directory.search('name', 9).total, directory.row(id(0))]).toEqual([0, 0, undefined]);
    plan.confirm();
    expect([directory.size, directory.search('name', 9).total]).toEqual([3, 3]);
  });

  it('refuses a plan that was made before another was confirmed', () => {
    const directory = open([]);
    const [early, late] = [directory.plan({ upserts: many(1), removes: [] }), directory.plan({ upserts: many(2), removes: [] })];
    early.confirm();
    expect(() => late.confirm()).toThrow('directory: another plan was confirmed');
  });
});

describe('fromChunks', () => {
  const directory = open([]);
  directory.apply({ upserts: many(SIZE + 3), removes: [] });
  const disk = new Map(directory.documents().map((document) => [document.id, document.rows]));

  it('refuses documents that do not make a directory', () => {
    const without = (key: string) => [...disk].filter(([name]) => name !== key);
    const changed = (key: string, change: (rows: string) => string) =>
      [...disk].map(([name, rows]) => [name, name === key ? change(rows) : rows] as const);
    expect(() => open(without('0001.state'))).toThrow('directory: chunk 0001.state is');
    expect(() => open([...disk].filter(([name]) => !name.startsWith('0000')))).toThrow('directory: chunk 0 is missing');
    expect(() => open(changed('0000.text', (rows) => `9${rows.slice(1)}`))).toThrow('expected 1/text');
    expect(() => open(changed('0000.text', (rows) => rows.replace(`\u0082${SIZE}\u0082`, '\u0082400\u0082')))).toThrow(
      'directory: chunk 0000 has',
    );
    expect(() =>
      open([
        ['0000.text', disk.get('0000.text') ?? ''],
        ['0000.state', disk.get('0001.state') ?? ''],
      ]),
    ).toThrow('directory: chunk 0000 has');
  });

  it('opens documents in any order', () => {
    expect(allRows(open([...disk].toReversed()))).toEqual(allRows(directory));
  });
});
