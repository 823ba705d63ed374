import { describe, expect, it } from 'vitest';
import type { Observation, PageReading } from '../../lib/capture/observation';
import { selector } from '../../lib/capture/page/sites/selector';
import type { PageNode } from '../../lib/capture/page/page-node';
import { readSiteValues } from '../../lib/capture/site-values';

const seen = (
  id: string,
  kind: Observation['kind'],
  raw: string,
  more: { label?: string; value?: string; of?: Observation['of'] } = {},
): Observation => ({
  kind,
  raw,
  ...(more.value !== undefined && { value: more.value }),
  group: `${id}:1`,
  of: more.of ?? 'unknown',
  src: { extractor: `${id}@1`, method: 'structured', path: '', snippet: raw, ...(more.label !== undefined && { label: more.label }) },
  confidence: 0.97,
});
const reading = (...observations: Observation[]): PageReading => ({
  version: 1,
  url: 'https://site.example/page',
  title: '',
  lang: '',
  observations,
  orders: [],
  notes: [],
  took: 0,
});
const told = (...observations: Observation[]) =>
  readSiteValues(reading(...observations)).observations.map(({ group, of, kind, raw, value }) => [group, of, kind, value ?? raw].join(' '));

describe('readSiteValues', () => {
  it('leaves a reading without a site adapter as it is', () => {
    const plain = reading({ ...seen('links', 'name', 'Ada Berg'), group: 'links@1:1' });
    expect(readSiteValues(plain)).toBe(plain);
  });

  it('takes an infobox for a person, for a company, or for nothing of ours, by its labels', () => {
    const box = (label: string) => told(seen('wikipedia', 'name', 'Ada Berg'), seen('wikipedia', 'labelled', 'x', { label }));
    expect(box('Born')).toEqual(['wikipedia:1 person name Ada Berg']);
    expect(box('Дата рождения')).toEqual(['wikipedia:1 person name Ada Berg']);
    expect(box('業種')).toEqual(['wikipedia:1 org name Ada Berg']);
    expect(box('Director')).toEqual([]);
  });

  it('drops what others saw in a record that is none of ours', () => {
    const other = { ...seen('h-card', 'name', 'Vesterhavn'), group: 'wikipedia:1' };
    expect(told(seen('wikipedia', 'name', 'Vesterhavn'), other, seen('wikipedia', 'labelled', '9,210', { label: 'Population' }))).toEqual(
      [],
    );
  });

  it('splits numbers, keeps extensions, and gives the mobile to the contact instead of the company', () => {
    const generic = {
      ...seen('links', 'phone', '13905740001'),
      group: 'directory-zh:1',
      src: { ...seen('links', 'phone', '').src, method: 'text' as const },
    };
    expect(
      told(
        seen('directory-zh', 'name', '黄页'),
        seen('directory-zh', 'labelled', '海拓阀门有限公司', { label: '公司名称' }),
        seen('directory-zh', 'labelled', '0574-87654321 转 806、0574-87654322', { label: '电　话'.replace('　', ' ') }),
        seen('directory-zh', 'labelled', '孔令娜', { label: '法定代表人' }),
        seen('directory-zh', 'labelled', '钱国栋 女士（销售经理）', { label: '联系人' }),
        seen('directory-zh', 'labelled', '13905740001', { label: '手 机' }),
        seen('directory-zh', 'labelled', '阀门的销售', { label: '经营范围' }),
        generic,
      ),
    ).toEqual([
      'directory-zh:1 org name 海拓阀门有限公司',
      'directory-zh:1 org phone 0574-87654321 转 806',
      'directory-zh:1 org phone 0574-87654322',
      'directory-zh:1/1 person name 孔令娜',
      'directory-zh:1/1 person org 海拓阀门有限公司',
      'directory-zh:1/1 person title 法定代表人',
      'directory-zh:1/2 person name 钱国栋',
      'directory-zh:1/2 person org 海拓阀门有限公司',
      'directory-zh:1/2 person title 销售经理',
      'directory-zh:1/2 person phone 13905740001',
    ]);
  });

  it('names a company of a directory by its label, else by a heading, else by the title of the page', () => {
    const names = (title: string, ...record: Observation[]) => {
      const { observations } = readSiteValues({
        ...reading(...record, seen('directory-zh', 'labelled', '9133', { label: '信用代码' })),
        title,
      });
      return observations.filter(({ kind }) => kind === 'name').map(({ raw }) => raw);
    };
    const heading = (raw: string) => seen('directory-zh', 'name', raw);
    expect(names('乙厂_黄页', heading('甲公司'), seen('directory-zh', 'labelled', '丙有限公司', { label: '公司名称' }))).toEqual([
      '丙有限公司',
    ]);
    expect(names('乙厂_黄页', heading('甲公司'))).toEqual(['甲公司']);
    expect(names('乙厂_黄页', heading('联系方式'))).toEqual(['乙厂']);
    expect(names('乙厂_黄页')).toEqual(['乙厂']);
    expect(names('黄页')).toEqual([]);
  });

  it('keeps an honorific that is all the name there is, and tells an office before a name from it', () => {
    const contact = (raw: string, label: string, id = 'directory-zh') =>
      told(seen(id, 'name', '甲公司'), seen(id, 'labelled', raw, { label }), seen(id, 'labelled', 'x', { label: '業種' })).slice(1);
    expect(contact('何小姐', '联系人')[0]).toBe('directory-zh:1/1 person name 何小姐');
    expect(contact('钱国栋先生', '联系人')[0]).toBe('directory-zh:1/1 person name 钱国栋');
    expect(contact('代表取締役社長 森田健一', '代表者', 'wikipedia')).toEqual([
      'wikipedia:1/1 person name 森田健一',
      'wikipedia:1/1 person org 甲公司',
      'wikipedia:1/1 person title 代表取締役社長',
    ]);
  });

  it('reads headline and place of a profile past pronouns, degrees and repeated lines', () => {
    const lines = [
      '(She/Her)',
      '· 2nd',
      'she/her',
      'Ada Berg',
      'Buyer at Fjordlab AS | Speaker',
      'Buyer at Fjordlab AS | Speaker',
      'Bergen, Norway · ',
    ];
    const all = [...lines.map((raw) => ({ raw, label: 'above' })), { raw: '500+ connections', label: 'below' }];
    const record = [
      seen('linkedin', 'name', 'Ada Berg', { of: 'person' }),
      ...all.map(({ raw, label }) => seen('linkedin', 'labelled', raw, { label })),
    ];
    expect(told(...record)).toEqual([
      'linkedin:1 person name Ada Berg',
      'linkedin:1 person title Buyer',
      'linkedin:1 person org Fjordlab AS',
      'linkedin:1 person address Bergen, Norway',
    ]);
    expect(told(...record, seen('linkedin', 'labelled', 'Fjordlab Group', { label: 'Current company' }))).toContain(
      'linkedin:1 person org Fjordlab Group',
    );
  });

  it('keeps what a link says over a short link, and the link where the words are cut or say no address', () => {
    const url = (raw: string, value: string) => told(seen('x', 'name', 'Ada Berg'), seen('x', 'url', raw, { value }))[1]?.split(' ')[3];
    expect(url('berg.example/notes', 'https://t.co/x1')).toBe('https://berg.example/notes');
    expect(url('berg.example/long…', 'https://t.co/x1')).toBe('https://t.co/x1');
    expect(url('My site', 'https://berg.example/')).toBe('https://berg.example/');
    expect(url('www.berg.example', 'https://berg.example/en')).toBe('https://berg.example/en');
    expect(url('bank.example', 'https://evil.example/bank.example')).toBe('https://bank.example');
  });
});

describe('selector', () => {
  const node = (tag: string, attributes: Record<string, string>, parent?: PageNode) =>
    ({ tag, attributes: new Map(Object.entries(attributes)), parent }) as unknown as PageNode;

  it('reads tags, classes, attributes, "within" and "or"', () => {
    const card = node('div', { class: 'big h-card', 'data-item-id': 'phone:tel:1' });
    const name = node('span', { class: 'p-name' }, node('h1', {}, card));
    expect(selector('.h-card .p-name')(name)).toBe(true);
    expect(selector('h1 .p-name')(name)).toBe(true);
    expect(selector('h2 .p-name, span.p-name')(name)).toBe(true);
    expect(selector('.card')(card)).toBe(false);
    expect(selector('div[data-item-id^="phone:"]')(card)).toBe(true);
    expect(selector('[data-item-id*="tel"]')(card)).toBe(true);
    expect(selector('[data-item-id="phone"]')(card)).toBe(false);
    expect(selector('[hidden]')(card)).toBe(false);
    expect(selector('.p-name .h-card')(card)).toBe(false);
  });
});
