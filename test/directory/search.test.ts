import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Directory } from '../../lib/domain/directory/directory';
import { fold } from '../../lib/match/fold';
import { rowOf } from '../../lib/match/directory-row';
import { searchOracle } from '../support/directory-oracle';
import { generateContacts } from '../support/generate-contacts';
import { arbitraryQuery, arbitraryRow, buildRow } from '../support/row-builder';

function directoryOf(rows: Parameters<Directory['plan']>[0]['upserts']): Directory {
  const directory = Directory.fromChunks([], { fold });
  directory.apply({ upserts: rows, removes: [] });
  return directory;
}
const names = (directory: Directory, text: string) => directory.search(text, 10).hits.map(({ row }) => row.name);
const chen = buildRow('1', { full: '陈伟', phones: [{ id: 'p', raw: '138 0013 8000', e164: '+8613800138000' }], tags: ['老客户'] });
const ana = buildRow('2', {
  full: 'Ana Lindqvist',
  emails: [{ id: 'e', address: 'ana@northwind.example' }],
  orgs: [{ id: 'o', name: 'Northwind Traders', title: 'Buyer', current: true }],
});
const weiss = buildRow('3', { full: 'Bob Weiss', orgs: [{ id: 'o', name: '北京恒信科技有限公司', current: true }] });
const directory = directoryOf([chen, ana, weiss]);

const QUERIES = ['a', 'an', 'and', 'zh', 'zha', 'zhang', '1', '13', '138 ', '有', 'li s', 'vip', 'x', 'wei', 'e n', '+86 1', 'shang hai'];

describe('search', () => {
  it('finds a Chinese name by its characters, pinyin and initials', () => {
    for (const text of ['陈', '伟', 'chenwei', 'chen w', 'wei chen', 'cw', 'CW', 'ｃｗ']) expect(names(directory, text)).toContain('陈伟');
  });

  it('finds by company, company pinyin, e-mail, tag and title', () => {
    expect(names(directory, 'north')).toEqual(['Ana Lindqvist']);
    expect(names(directory, 'bjhx')).toEqual(['Bob Weiss']);
    expect(names(directory, 'hengxin')).toEqual(['Bob Weiss']);
    expect(names(directory, 'ana@north')).toEqual(['Ana Lindqvist']);
    expect(names(directory, 'laokehu')).toEqual(['陈伟']);
    expect(names(directory, 'buyer')).toEqual(['Ana Lindqvist']);
  });

  it('finds by a fragment of a phone number, however it is grouped', () => {
    for (const text of ['138 0013', '8000', '+86 138', '(138) 0013-8000', '0013']) expect(names(directory, text)).toEqual(['陈伟']);
  });

  it('puts the start of a name before a later word of it, pinyin after both', () => {
    const rows = directoryOf([buildRow('a', { full: '韦一' }), buildRow('b', { full: 'Bob Weiss' }), buildRow('c', { full: 'Wei Li' })]);
    expect(names(rows, 'wei')).toEqual(['Wei Li', 'Bob Weiss', '韦一']);
  });

  it('says which field matched', () => {
    const field = (text: string) => directory.search(text, 1).hits[0]?.field;
    expect([field('chenwei'), field('bjhx'), field('ana@'), field('8000'), field('老客'), field('buyer')]).toEqual([
      'name',
      'org',
      'email',
      'phone',
      'tag',
      'other',
    ]);
    expect(field('lind north')).toBe('org');
  });

  it('answers nothing for an empty text', () => {
    for (const text of ['', '  ', '\u200b', "'"]) expect(directory.search(text, 10)).toEqual({ hits: [], total: 0 });
  });

  it('agrees with a plain filter, letter by letter, whatever is in the rows', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(arbitraryRow(60), { selector: ({ id }) => id, maxLength: 60 }),
        fc.array(arbitraryQuery, { maxLength: 6 }),
        fc.nat(9),
        (rows, queries, limit) => {
          const all = directoryOf(rows);
          for (const query of queries) {
            const letters = Array.from(query);
            for (let typed = 1; typed <= letters.length; typed += 1) {
              const text = letters.slice(0, typed).join('');
              expect(found(all, text, limit + 1)).toEqual({ text, ...searchOracle(rows, text, limit + 1) });
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('agrees with a plain filter across chunks and after changes', () => {
    const rows = [...generateContacts(1200)].map((contact) => rowOf({ rootId: contact.id, shown: contact, members: [contact] }));
    const all = directoryOf(rows);
    const check = (now: typeof rows) => {
      for (const text of QUERIES) expect(found(all, text, 20)).toEqual({ text, ...searchOracle(now, text, 20) });
    };
    check(rows);
    const gone = rows.slice(500, 540).map(({ id }) => id);
    const renamed = rows.slice(0, 5).map((row) => ({ ...row, name: 'Zhao An', fold: row.fold.replace(/^[^\n]*/, 'zhao an') }));
    all.apply({ upserts: renamed, removes: gone });
    check([...renamed, ...rows.slice(5, 500), ...rows.slice(540)]);
  });
});

function found(all: Directory, text: string, limit: number) {
  const { hits, total } = all.search(text, limit);
  return { text, ids: hits.map(({ row }) => row.id), total };
}
