import fc from 'fast-check';
import { emptyContactDraft, type ContactDraft } from '../../lib/domain/contact/contact';
import type { DirectoryRow } from '../../lib/domain/directory/row';
import { rowOf } from '../../lib/match/directory-row';

/** Midnight UTC of 1 November 2026. */
export const NOW = Date.UTC(2026, 10, 1);

/** A row as the directory gets it, made from a contact with the given parts. */
export function buildRow(
  id: string,
  shown: Partial<ContactDraft> & { full?: string } = {},
  rest: Partial<DirectoryRow> = {},
): DirectoryRow {
  const { full = 'Ana Lindqvist', ...parts } = shown;
  const draft = { ...emptyContactDraft('individual', full), ...parts };
  return { ...rowOf({ rootId: id, shown: draft, members: [{ createdAt: NOW, updatedAt: NOW }] }), ...rest };
}

const NAMES = [
  'Ana Lindqvist',
  'Anna Li',
  'Liana Anan',
  '陈伟',
  '陈安娜',
  '欧阳修',
  '单雄信',
  'An 李',
  "Seán O'Brien",
  'A',
  'ＡＮＡ',
  '吕布',
  'Иван Анин',
];
const HOSTILE = [
  '__proto__',
  '\u202eana',
  'a\u0081b\u0082c',
  'a\nb\tc',
  '\ud83d',
  '😀ana',
  '<img src=x>',
  'a'.repeat(700),
  '\u0000',
  '.*',
  '   ',
  '\u0080e',
  '-0',
];
const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

/** Rows of all sorts under few ids, so that changes meet; hostile ones among them. */
export function arbitraryRow(ids: number): fc.Arbitrary<DirectoryRow> {
  const state = fc.record(
    {
      tier: fc.constantFrom('high' as const, 'mid' as const, 'low' as const),
      lifecycle: fc.constantFrom(
        'prospect' as const,
        'new' as const,
        'active' as const,
        'at-risk' as const,
        'churned' as const,
        'won-back' as const,
      ),
      net12: fc.integer({ min: -1e6, max: 1e6 }),
      orders: fc.nat(9),
      currency: fc.constantFrom('EUR', 'CNY'),
      country: fc.constantFrom('SE', 'CN'),
      region: text,
      lastContactAt: fc.nat(3).map((days) => NOW - days * 86_400_000),
      nextDueAt: fc.nat(3).map((days) => NOW + days * 86_400_000),
      nextTask: text,
      updatedAt: fc.nat(5),
    },
    { requiredKeys: [] },
  );
  const shown = fc.record({
    full: text,
    kind: fc.constantFrom('individual' as const, 'org' as const),
    orgs: fc.array(
      text.map((name) => ({ id: 'o', name, current: true })),
      { maxLength: 2 },
    ),
    emails: fc.array(
      fc.constantFrom('ana@lin.example', 'an.li@acme.example').map((address) => ({ id: 'e', address })),
      { maxLength: 1 },
    ),
    phones: fc.array(
      fc.constantFrom('+46 70 123 45 67', '138 0013 8000', '(415) 555-0100').map((raw) => ({ id: 'p', raw })),
      { maxLength: 2 },
    ),
    tags: fc.array(fc.oneof(text, fc.constantFrom('vip', '老客户')), { maxLength: 3 }),
  });
  return fc.tuple(fc.nat(ids - 1), shown, state).map(([id, draft, rest]) => buildRow(`id-${String(id).padStart(4, '0')}`, draft, rest));
}

/** What people type: pieces of what is in the rows, and noise. */
export const arbitraryQuery: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'ana',
    'an li',
    'lin',
    '陈',
    '陈伟',
    'chen',
    'cw',
    'chenw',
    'lb',
    'lvbu',
    'lubu',
    'shan',
    'ouyang',
    '138 001',
    '+46 70',
    '5550',
    '(415)',
    'vip',
    'lkh',
    '老客',
    'obrien',
    'ан',
    'acme',
    '.',
    '@',
    'a a a',
  ),
  fc.tuple(text, text).map(([x, y]) => `${x.slice(0, 4)} ${y.slice(0, 2)}`),
  fc.string({ maxLength: 5 }),
);
