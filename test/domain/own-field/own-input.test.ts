import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FieldDef, fieldDefSchema } from '../../../lib/domain/own-field/own-field';
import { type OwnReading, ownToInput, readOwnInput } from '../../../lib/domain/own-field/own-input';
import { printOwn, readPrinted } from '../../../lib/domain/own-field/own-text';
import { findChoice, fitsField } from '../../../lib/domain/own-field/own-value';
import { anyFieldAndValue } from '../../support/any-own-fields';
import { testId } from '../../support/contact-builder';

const RUNS = { seed: 20_261_122, numRuns: 200 };
const US: OwnReading = { locale: 'en-US', currency: 'USD' };
const DE: OwnReading = { locale: 'de-DE', currency: 'EUR' };

function field(type: FieldDef['type'], more: Partial<FieldDef> = {}): FieldDef {
  const base = { id: testId(1), createdAt: 1, updatedAt: 1, rev: '1', on: ['individual' as const], order: 1 };
  return { ...base, key: 'size', label: 'Size', type, ...more };
}

describe('readOwnInput', () => {
  it('gives back every value that a form shows, in both ways of writing numbers', () => {
    fc.assert(
      fc.property(anyFieldAndValue, fc.constantFrom(US, DE), ([def, value], reading) => {
        expect(readOwnInput(def, ownToInput(def, value, reading), reading)).toEqual({ ok: true, value });
      }),
      RUNS,
    );
  });

  it('reads what people type', () => {
    expect(readOwnInput(field('number'), ' 1,234.5 ', US)).toEqual({ ok: true, value: 1234.5 });
    expect(readOwnInput(field('number'), '1.234,5', DE)).toEqual({ ok: true, value: 1234.5 });
    expect(readOwnInput(field('money'), '120', DE)).toEqual({ ok: true, value: { minor: 12_000, currency: 'EUR' } });
    expect(readOwnInput(field('money'), '120.50 chf', US)).toEqual({ ok: true, value: { minor: 12_050, currency: 'CHF' } });
    expect(readOwnInput(field('link'), 'acme.example/a', US)).toEqual({ ok: true, value: 'https://acme.example/a' });
    expect(readOwnInput(field('text'), '   ', US)).toEqual({ ok: true, value: undefined });
  });

  it('says what is wrong instead of guessing', () => {
    const choices = [{ key: 'L', label: 'Large' }];
    const wrong: [FieldDef, string, string][] = [
      [field('number'), 'twelve', 'number'],
      [field('number'), '1,5', 'grouping'],
      [field('money'), '12.345', 'decimals'],
      [field('money'), '€ 12', 'other-currency'],
      [field('date'), '2026-02-30', 'date'],
      [field('link'), 'javascript:alert(1)', 'link'],
      [field('choice', { choices }), 'Large', 'choice'],
    ];
    for (const [def, typed, issue] of wrong) expect([typed, readOwnInput(def, typed, US)]).toEqual([typed, { ok: false, issue }]);
  });
});

describe('printOwn', () => {
  it('writes values that are read back as they were, choices by what they are called now', () => {
    fc.assert(
      fc.property(anyFieldAndValue, ([def, value]) => {
        const { type, text } = printOwn(def, value);
        const read = readPrinted(type, text);
        const settled = Array.isArray(read)
          ? read.map((label) => findChoice(def, label))
          : type === 'choice'
            ? findChoice(def, text)
            : read;
        expect({ type, value: settled }).toEqual({ type: def.type, value });
      }),
      RUNS,
    );
  });

  it('writes a value that is none of its field by its looks', () => {
    expect(printOwn(field('number'), 'about five')).toEqual({ type: 'text', text: 'about five' });
    expect(fitsField(field('number'), 'about five')).toBe(false);
  });
});

describe('fieldDefSchema', () => {
  it('opens a definition of before there were record types, order and keys of choices', () => {
    const old = {
      id: testId(1),
      createdAt: 1,
      updatedAt: 1,
      rev: '1',
      key: 'size',
      label: 'Shirt size',
      type: 'choice',
      choices: ['S', 'M'],
    };
    expect(fieldDefSchema.parse(old)).toMatchObject({
      on: ['individual', 'org'],
      order: 0,
      choices: [
        { key: 'S', label: 'S' },
        { key: 'M', label: 'M' },
      ],
    });
  });
});
