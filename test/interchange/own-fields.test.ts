import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldDef } from '../../lib/domain/own-field/own-field';
import type { OwnValue } from '../../lib/domain/own-field/own-value';
import { csvReader } from '../../lib/interchange/csv/csv-reader';
import { columnsOf, flatten } from '../../lib/interchange/csv/own-table';
import { readOwnColumn } from '../../lib/interchange/csv/own-columns';
import { printCsv, undefused } from '../../lib/interchange/csv/print-csv';
import { settleOwn } from '../../lib/interchange/mapping/own-cells';
import { guessType } from '../../lib/interchange/mapping/guess-type';
import { ownRow } from '../../lib/interchange/mapping/own-row';
import { rowMapper } from '../../lib/interchange/mapping/row-mapper';
import type { Mapping, RowReaders } from '../../lib/interchange/mapping/row';
import { printVCard } from '../../lib/interchange/vcard/print-vcard';
import { ownFieldOf } from '../../lib/interchange/vcard/own-properties';
import { readVCards } from '../../lib/interchange/vcard/read-vcards';
import { toDraft } from '../../lib/interchange/vcard/to-draft';
import { anyFieldAndValue } from '../support/any-own-fields';
import { contactOf, draftOf, testId } from '../support/contact-builder';

const RUNS = { seed: 20_261_122, numRuns: 400 };
const byKey = (field: FieldDef) => new Map([[field.key, field]]);
const record = (field: FieldDef, value: OwnValue) =>
  contactOf(1, { ...draftOf('Ana Gómez'), custom: Object.fromEntries([[field.key, value]]) });

describe('own fields in files', () => {
  it('come back from a table, exact and safe for spreadsheets, with type and name of the field', () => {
    fc.assert(
      fc.property(anyFieldAndValue, fc.constantFrom('exact' as const, 'safe' as const), ([field, value], safety) => {
        const row = flatten('contacts', record(field, value), byKey(field));
        const columns = columnsOf([row]);
        const reader = csvReader({ delimiter: ',' });
        const text = printCsv([columns, columns.map((column) => row.get(column) ?? '')], safety);
        const [headers = [], cells = []] = [...reader.push(text), ...reader.end()].map((each) =>
          each.map((cell) => (safety === 'safe' ? undefused(cell) : cell)),
        );
        const back = ownRow(headers, cells, 2, { fields: byKey(field), currency: 'USD' });
        expect(back.ok && back.item.kind === 'contacts' && back.item.draft.custom).toEqual({ [field.key]: value });
        expect(back.ok && back.notes).toEqual([]);
        const column = headers.map(readOwnColumn).find((each) => each !== undefined);
        expect(column).toEqual({ key: field.key, type: field.type, label: field.label });
      }),
      RUNS,
    );
  });

  for (const version of ['4.0', '3.0'] as const)
    it(`come back from a vCard ${version}, with type and name of the field`, () => {
      fc.assert(
        fc.property(anyFieldAndValue, ([field, value]) => {
          const [card] = readVCards(new TextEncoder().encode(printVCard(record(field, value), version, byKey(field))));
          const draft = card && toDraft(card)?.draft;
          expect(settleOwn(draft?.custom ?? {}, byKey(field), 'USD')).toEqual({ values: { [field.key]: value }, wrong: [] });
          const property = card?.properties.find(({ name }) => name === 'X-SIDECARD-FIELD');
          expect(property && ownFieldOf(property.params)).toEqual({ key: field.key, type: field.type, label: field.label });
        }),
        RUNS,
      );
    });

  it('are read from cards that an earlier version printed', () => {
    const text = 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana\r\nX-SIDECARD-CUSTOM:{"size":"L"\\,"n":3}\r\nEND:VCARD\r\n';
    const [card] = readVCards(text);
    expect(card && toDraft(card)?.draft.custom).toEqual({ size: 'L', n: 3 });
  });

  it('go to a field of another type in this book where they mean something there, and are named where they do not', () => {
    const base = { id: testId(1), createdAt: 1, updatedAt: 1, rev: '1', on: ['individual' as const], order: 1, key: 'size', label: 'Size' };
    const number = new Map([['size', { ...base, type: 'number' as const }]]);
    expect(settleOwn({ size: '12' }, number, 'USD')).toEqual({ values: { size: 12 }, wrong: [] });
    expect(settleOwn({ size: 'L' }, number, 'USD')).toEqual({ values: {}, wrong: [{ key: 'size', reason: 'own-number', text: 'L' }] });
  });
});

describe('rowMapper', () => {
  const readers: RowReaders = {
    country: () => undefined,
    phone: () => undefined,
    instant: () => 0,
    now: 0,
    currency: 'EUR',
    country2: 'DE',
  };
  const mapping = (type: FieldDef['type']): Mapping => ({
    kind: 'contacts',
    of: 'individual',
    columns: [
      { header: 'Name', assignment: { to: 'field', target: 'name.full' } },
      { header: 'Renewal', assignment: { to: 'own', key: 'renewal', label: 'Renewal', type } },
    ],
    dates: 'dmy',
    decimals: ',',
    system: 'file',
  });
  const read = (type: FieldDef['type'], cell: string, fields?: FieldDef[]) =>
    rowMapper(mapping(type), { ...readers, fields: new Map((fields ?? []).map((field) => [field.key, field])) }).push(['Ana', cell], 2)[0];

  it('reads a cell by the type of its field and the way in which the file writes', () => {
    const values = [
      ['date', '03.04.2026', '2026-04-03'],
      ['number', '1.234,5', 1234.5],
      ['money', '1.234,50', { minor: 123_450, currency: 'EUR' }],
      ['money', '12,00 CHF', { minor: 1200, currency: 'CHF' }],
      ['yes-no', 'ja', true],
      ['link', 'acme.example', 'https://acme.example'],
    ] as const;
    for (const [type, cell, value] of values)
      expect(read(type, cell)).toMatchObject({ ok: true, item: { draft: { custom: { renewal: value } } }, notes: [] });
  });

  it('names a cell that is no value of its field with its column, and keeps it in the note', () => {
    expect(read('date', 'soon')).toMatchObject({
      ok: true,
      item: { draft: { custom: {}, note: 'Renewal: soon' } },
      notes: [{ column: 1, reason: 'own-date', value: 'soon' }],
    });
  });
});

describe('guessType', () => {
  const usual = { dates: 'dmy', decimals: '.' } as const;
  const repeated = (...words: string[]) => Array.from({ length: 12 }, (_, at) => words[at % words.length] ?? '');
  it.each([
    ['number', ['12', '3.5', '']],
    ['text', ['0012', '0100']],
    ['money', ['€ 12.00', '€ 3']],
    ['date', ['03.04.2026', '2026-01-05']],
    ['yes-no', ['yes', 'No', '']],
    ['link', ['https://a.example/', 'http://b.example']],
    ['choice', repeated('Gold', 'Silver', 'Bronze')],
    ['choices', repeated('Tea; Coffee', 'Tea', 'Coffee; Milk')],
    ['text', ['Ana', 'Bo', 'Cem', 'Dee']],
    ['text', []],
  ] as const)('takes %s for what it is', (type, values) => {
    expect(guessType(values, usual)).toBe(type);
  });
});
