import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KNOWN_EXPORTS } from '../../lib/interchange/known/known-exports';
import { proposeMapping } from '../../lib/interchange/mapping/map-columns';
import { rowMapper } from '../../lib/interchange/mapping/row-mapper';
import { type ImportKind, parseTarget } from '../../lib/interchange/mapping/target';
import { testReaders } from '../support/import-readers';

/** What README calls the kinds of record. */
const WORDS: Record<ImportKind | 'companies', string> = {
  contacts: 'contacts',
  companies: 'companies',
  orders: 'orders',
  interactions: 'activities',
  cases: 'cases',
  deals: 'deals',
  tasks: 'tasks',
  responses: 'campaign responses',
};

/** Rows of a file as an import reads them. */
function read(rows: string[][]) {
  const { mapping, known } = proposeMapping(rows, { dates: 'mdy', decimals: '.' });
  const mapper = rowMapper(mapping, testReaders);
  const outcomes = [...rows.slice(1).flatMap((row, at) => mapper.push(row, at + 2)), ...mapper.end()];
  return { system: known?.system, items: outcomes.map((outcome) => (outcome.ok ? outcome.item : outcome.problems)) };
}

describe('KNOWN_EXPORTS', () => {
  const tables = KNOWN_EXPORTS.flatMap((known) =>
    known.tables.map((table, at) => ({ known, table, name: `${known.system} ${table.kind} ${at}` })),
  );

  it('are listed in README with where their headers are documented, and how far each was checked against that page', () => {
    const said = { page: 'read, names them', partly: 'read, names some', rows: 'not read; header rows', none: 'not read' };
    const rows = readFileSync('README.md', 'utf8').split('\n');
    for (const { known, table } of tables) {
      const row = rows.find((line) => line.startsWith(`| ${known.name} |`)) ?? '';
      expect(row).toContain(table.source);
      expect(row).toContain(said[table.checked]);
      expect(table.source).toMatch(/^https:\/\/\S+$/);
    }
  });

  it('are all that README lists: no row without its table, no place or kind that the data does not have', () => {
    const text = readFileSync('README.md', 'utf8');
    const [, table = ''] = /\| program \| what it exports \|[^\n]*\n\|[- |]+\|\n((?:\|[^\n]*\n)+)/.exec(text) ?? [];
    const rows = table.trim().split('\n');
    expect(rows.map((row) => row.split(' | ')[0]?.slice(2))).toEqual(expect.arrayContaining(KNOWN_EXPORTS.map(({ name }) => name)));
    expect(rows).toHaveLength(KNOWN_EXPORTS.length);
    for (const row of rows) {
      const [name = '', exported = '', sources = ''] = row.slice(2, -2).split(' | ');
      const known = KNOWN_EXPORTS.find((each) => each.name === name);
      const cited = [...sources.matchAll(/\]\((https:[^)]+)\)/g)].map(([, url]) => url);
      expect([name, new Set(cited)]).toEqual([name, new Set(known?.tables.map(({ source }) => source))]);
      const said = new Set(known?.tables.map(({ kind, of }) => WORDS[of === 'org' ? 'companies' : kind]));
      expect([name, new Set(exported.split(', '))]).toEqual([name, said]);
    }
  });

  it('names only fields that there are, and where the headers are documented', () => {
    expect(tables.filter(({ table }) => table.source.length < 20).map(({ name }) => name)).toEqual([]);
    const unknown = tables.flatMap(({ table, name }) =>
      Object.entries(table.columns).flatMap(([header, target]) =>
        target === '' || parseTarget(target, table.kind) ? [] : [`${name}: ${header}`],
      ),
    );
    expect(unknown).toEqual([]);
  });

  for (const { known, table, name } of tables)
    it(`are known by their own headers: ${name}`, () => {
      const headers = Object.keys(table.columns).map((header) => header.replace('#', '1'));
      const { mapping, known: found } = proposeMapping([headers], { dates: 'mdy', decimals: '.' });
      expect([found?.system, mapping.kind]).toEqual([known.system, table.kind]);
    });

  const HEADER = [
    '订单编号',
    '买家会员名',
    '买家应付货款',
    '总金额',
    '买家实际支付金额',
    '订单状态',
    '收货人姓名',
    '收货地址 ',
    '联系电话',
    '联系手机',
    '订单创建时间',
    '宝贝标题 ',
  ];
  const order = (over: Record<string, string>) =>
    HEADER.map(
      (header) =>
        ({
          订单编号: '="2870043100123"',
          买家实际支付金额: '128.00',
          订单状态: '交易成功',
          订单创建时间: '2026-03-02 10:11:12',
          '宝贝标题 ': '青花茶杯',
          ...over,
        })[header] ?? '',
    );

  it.each([
    [
      'whoever receives it',
      { 收货人姓名: '林小溪', 联系手机: "'13900000011", 买家会员名: 'lin_tea' },
      { name: '林小溪', phone: '13900000011', uid: 'taobao:lin_tea' },
    ],
    ['the number where there is no mobile', { 收货人姓名: '林小溪', 联系电话: "'0571-5550100" }, { name: '林小溪', phone: '0571-5550100' }],
    [
      'the mobile where there are two numbers',
      { 收货人姓名: '林小溪', 联系电话: '0571-5550100', 联系手机: '13900000011' },
      { name: '林小溪', phone: '13900000011' },
    ],
    [
      'the name alone where the shop hides the rest',
      { 收货人姓名: '林小溪', 联系手机: '139****0011', 买家会员名: 'l**a' },
      { name: '林小溪' },
    ],
    ['the account alone', { 买家会员名: 'lin_tea' }, { uid: 'taobao:lin_tea', name: 'lin_tea' }],
  ])('find the customer of an order of 淘宝 by %s', (_by, over, who) => {
    const { system, items } = read([HEADER, order(over)]);
    expect(system).toBe('taobao');
    expect(items).toMatchObject([{ kind: 'orders', record: { number: '2870043100123', total: 12_800, status: 'fulfilled' } }]);
    expect(items[0]).toHaveProperty('who', who);
  });

  it('find the customer in the short export of 天猫', () => {
    const header = [
      '订单编号',
      '支付单号',
      '商品标题',
      '支付金额',
      '订单状态',
      '收货人',
      '收货地址',
      '联系手机',
      '订单创建时间',
      '退款金额',
    ];
    const { system, items } = read([
      header,
      ['2870043100124', '', '青花茶壶', '256.00', '卖家已发货', '周小船', '浙江省 杭州市', '13900000012', '2026-03-03 09:00:00', '0.00'],
    ]);
    expect(system).toBe('taobao');
    expect(items).toMatchObject([
      { kind: 'orders', who: { name: '周小船', phone: '13900000012' }, record: { total: 25_600, status: 'shipped' } },
    ]);
  });
});
